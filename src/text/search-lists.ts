// Lists for reading a text as an index does; data only, folded as search-words.ts folds. They need not be complete: a
// word that is missing from the common ones costs bytes, one that is missing from the joined ones a match.

export type SearchLocale = 'en' | 'fa' | 'ar'

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u))
}

/** Words that stand in nearly every text and lead nowhere. */
export const stopWords: Readonly<Record<SearchLocale, ReadonlySet<string>>> = {
  en: words(
    `a about after all also am an and any are as at be because been before being between both but by can could did do does
    doing dont during each even every few for from further had has have having he her here hers him his how i if in into is
    it its just like made make many may me more most much my no nor not now of off on once one only or other our out over own
    said same say she should so some such than that thats the their them then there these they thing think this those through
    to too under until up very was we were what when where which while who whom why will with would you your`
  ),
  fa: words(
    `از است اش اما ام امد ان انان انجا انچه انها او اول ای ایا این اینکه اینها با باشد باید بدون بر برای برخی بسیار بعد بلکه
    بنابراین به بود بودن بودند بوده بی بیشتر بین پس پیش تا تر ترین تو تواند چرا چگونه چند چنین چه چون چیزی حتی خواهد خود خواهند
    خیلی داد دارد دارند داشت داشته داشتند در درباره دو دیگر را زیرا سال سپس سوی شان شد شدن شده شما شود شوند کار کدام کرد کردن
    کردند کرده کس کسانی کسی کنند کند کنم کنید که گفت ما مان مانند من مورد می میان میتواند میشود میکند میکنند میکنیم میگوید نباید
    نبود نخست نه نیز نیست نمی نمیشود ها های هایی هر هستند هستیم هم همان همه همین هنوز هیچ و ولی وی یا یک یکی`
  ),
  ar: words(
    `تی ذی ذین اخر اذا اذن اغلب ال الا التی الذی الذین الان الی ام اما ان انا انت انه انها انهم او ای ایضا این بان بعد بعض بل بها به بین
    بینما تحت تکون تلک تم ثم جدا حتی حول حیث خلال دون ذات ذلک ربما سوف سوی سیکون علیه علیها عند عندما عن عنه عنها غیر فان فقد
    فقط فهو فهی فی فیه فیها قال قبل قد کان کانت کل کم کما کنا کنت کیف لا لان لدی لدینا لذلک لقد لک لکن لم لماذا لن لنا له لها لهم
    لو لی لیس لیست ما ماذا مثل مع معه معها من منذ منه منها مهما نحن نعم هاذا هذا هذه هل هم هن هنا هناک هو هولا هی و وان وقد وکان
    ولا ولکن ولم وما ومن وهذا وهو وهی یا یجب یکون یمکن یوم`
  )
}

/** Words that are also written together with what follows: prefixes, and first parts of names. */
export const heads: Readonly<Record<SearchLocale, ReadonlySet<string>>> = {
  en: new Set(),
  fa: words(
    `می نمی همی بی نا هم پیش پس باز فرا فرو ور بر در پر کم خوش بد نیم تک چند میان غیر ضد فوق سر دست دل رو زیر دانش سیاست
    قانون سرمایه برنامه آموزش علی محمد غلام امیر عبد سید شاه مهر گل نور جهان`.replace('آ', 'ا')
  ),
  ar: words('عبد ابو ابا ابی ام ابن بنی ذو ذی لا ما کل فی ان حضر راس')
}

/** Words that are also written together with what precedes: endings, and second parts of compounds. */
export const tails: ReadonlySet<string> = words(
  `ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین تری ام ات اش ایم اید اند ای ی مان تان شان گذاری گذار گذاران سازی
  ساز سازان بینی بین شناسی شناس گرا گرایی پذیر پذیری ناپذیر مند مندی اموز اموزان الله نامه خانه گاه وار گونه`
)
