// Words that tell who is speaking, for each language: data only. A word stands in the list of its office, whatever else
// it may mean; how much a list is worth is learned (weights.ts). Spelling is ordinary; the lists of a language are folded when
// the first text in it is read (vocabulary.ts).
import {nameSet, wordSet} from './tokens.ts'

/** Words are separated by white space, phrases by `|`. */
export interface WordLists {
  /** Ask for something: who, what, چرا, كيف. */
  readonly interrogatives: string
  /** Open a question when they come first: do, is, آیا, هل. */
  readonly openers: string
  /** Two words that open or hold a question: `do you`. */
  readonly questionPhrases: string
  readonly secondPerson: string
  /** Endings of words in the second person, and words that only look so. */
  readonly secondPersonEndings: readonly string[]
  readonly notSecondPerson: string
  readonly firstPerson: string
  readonly firstPersonEndings: readonly string[]
  readonly notFirstPerson: string
  /** Ask without a question mark: tell, بگویید, حدثنا. */
  readonly imperatives: string
  /** Ask to be told something: tell us, توضیح دهید, حدثنا عن. */
  readonly requests: string
  /** Lead up to a question: I'm curious, می‌خواستم بپرسم, وعن. */
  readonly prompts: string
  /** Who asks in a request: us, me. */
  readonly askers: string
  /** Open an answer: yes, بله, نعم. */
  readonly replies: string
  readonly replyPhrases: string
  /** Pronouns with which answers begin: I, it, آن, هذا. */
  readonly pronouns: string
  /** Give a reason: because, چون, لأن. */
  readonly reasons: string
  /** Say that something was said or thought: asked, گفتم, سألت. */
  readonly saying: string
  /** Hold up to somebody what others say: critics, می‌گویند, يقال. */
  readonly hearsay: string
  /** Tie a question to the answer before it: but, پس, لكن. */
  readonly followUps: string
  /** Announce the last question. */
  readonly closings: string
  readonly thanks: string
  /** Speak of the interview itself, as introductions do. */
  readonly interview: string
  /** End an introduction: «می‌خوانید», «نص الحوار». */
  readonly leadIns: string
  /** Titles by which one is spoken to. */
  readonly titles: string
  /** Report what somebody said. */
  readonly reporting: string
}

export const english: WordLists = {
  interrogatives: 'what why how who whom whose where when which',
  openers: `do does did is are was were can could would will have has had should may might shall am isn't aren't
    doesn't don't didn't won't wouldn't couldn't haven't hasn't wasn't weren't any`,
  questionPhrases: `do you|did you|are you|can you|could you|would you|have you|will you|were you|should you|had
    you|don't you|didn't you|aren't you|what's your|what is your|what are your|what was your|tell us|tell me|how about|what
    about|do you think|what do|what did|how do|how did|why do|why did|your view|your opinion|you mentioned|you said`,
  secondPerson: "you your you're you've you'd you'll yours yourself yourselves",
  secondPersonEndings: [],
  notSecondPerson: '',
  firstPerson: "i i'm i've i'd i'll me my mine myself we we're we've we'd we'll our us ours",
  firstPersonEndings: [],
  notFirstPerson: '',
  imperatives: `tell describe explain please walk talk give share introduce let's let name imagine provide discuss outline define list
    compare summarize summarise recall elaborate recount recommend choose complete finish suppose start begin`,
  replies: `yes yeah yep yup no nope nah sure absolutely definitely certainly exactly indeed right correct well oh ah
    haha ha heh honestly actually hmm hm ouch thanks true never nothing nobody not none maybe perhaps probably both neither
    possibly obviously naturally surely quite`,
  requests: `tell us|tell me|tell our|please tell|please describe|please explain|please share|please introduce|describe the|describe
    your|describe a|explain the|explain how|talk about|talk us|talk to us|walk us|walk me|take us|give us|give me|share
    with|provide a|give a|describe how|describe what|list the|name a|name one|name three|tell everyone|tell readers|introduce yourself|describe yourself|let's talk|let us talk|say something|say a|start with`,
  prompts: `i'm curious|i am curious|i wonder|i wondered|i was wondering|i'm wondering|i'd like to|i want to ask|i wanted to|i have to
    ask|let me ask|can i ask|may i ask|we'd like|we'd love|i'd love|i understand you|i understand that|i heard|i've heard|i read|i've
    read|i noticed|i noticed that|i see you|i see that|i know you|i know that|i remember|we know|we understand|we've heard|my next|my
    last|next question|last question|sounds like|seems like|it seems|it sounds|you've said|you once|you wrote|you've written|you talk
    about|you talked about|you've been|you were|you also|you recently|you speak|you describe|your book|your work|your new|any
    advice|any plans|anything else|any other|speaking of|let's turn|let's move|turning to|moving on|talk a|a bit about|a little about|more about`,
  askers: 'us me our',
  replyPhrases: `of course|not really|good question|great question|i think|i believe|i don't|in my|for me|that's a|it
    was|it is|yes i|no i|i would|i was|i have|i am|this is a`,
  pronouns: `i i'm i've i'd i'll we we're we've we'd it it's that's this they they're she she's he he's there there's
    my our these those`,
  reasons: "because 'cause cause since",
  saying: 'thought thinking asked asking asks ask wondered wondering said saying says say wonder myself yourself',
  hearsay:
    'some critics rumour rumours rumor rumors reportedly opponents skeptics sceptics detractors supporters observers people many',
  followUps:
    'so but and then okay ok also speaking moving turning next another back still yet though meanwhile now which',
  closings: 'finally lastly last final closing conclusion',
  thanks: 'thank thanks grateful pleasure welcome hello hi',
  interview:
    'interview interviewed interviewing conversation conversations spoke talked discuss discussed transcript interviews interviewer',
  leadIns: `here is|here are|here's what|sat down|caught up|the interview|our conversation|edited transcript|edited
    for|for length|the following|excerpts from|to ask|a few questions|some questions|what follows|read on|spoke with|spoke to|talked to|talked with|interview with|recently interviewed|we interviewed|interviewed by|this series|series of|series in|answered our|our questions|your questions`,
  titles: 'mr mrs ms dr professor prof sir madam minister ambassador',
  reporting: 'said says told according added stated announced reported'
}

export const persian: WordLists = {
  interrogatives: 'چه چرا چگونه چطور چطوری کی کجا کجاست کدام آیا چیست چقدر چند کیست چی مگر چیه کدامند کدامست چيست هست',
  openers: 'آیا چرا چه چگونه چطور مگر کدام یعنی کجا چند چقدر نظرتان نظر اینکه',
  questionPhrases: `نظر شما|به نظر شما|نظرتان درباره|فکر می کنید|فکر می کنی|چه می|می کنید|می کنی|چه بود|چه شد|را چگونه|را چطور|شما در|شما چه|شما
    چطور|شما چگونه|توضیح دهید|توضیح بدهید|بفرمایید|در مورد|درباره|وجود دارد|چه کسانی|چه کسی|چه چیزی|اشاره کردید|گفته بودید|می دانید|می بینید`,
  secondPerson: `شما تو خودتان خودت نظرتان نظرت تان شماست جنابعالی حضرتعالی کردی داری نداری بودی نبودی هستی نیستی رفتی گفتی شدی داشتی
    نداشتی خواهی دیدی دادی گرفتی آمدی شوی کنی`,
  secondPersonEndings: ['ید', 'تان', 'تون'],
  notSecondPerson: `جدید شدید خورشید امید سعید وحید حمید مجید کلید تولید تایید تأکید تاکید تهدید خرید رسید دید شاید باید نباید مفید
    سفید تردید تمدید تشدید تجدید تقلید شهید اساتید عید بعید پدید جاوید سپید فرید نوید یزید توحید ببینید استان دوستان بیمارستان
    تابستان زمستان داستان افغانستان باستان دبیرستان شهرستان دبستان کردستان خوزستان گلستان لرستان سیستان عربستان پاکستان هنرستان
    هندوستان گرجستان ترکمنستان ازبکستان تاجیکستان قزاقستان لهستان انگلستان دستان بوستان گلستان کوهستان فرهنگستان رسید کشید رشید
    می‌گوید نمایید ناامید مروارید`,
  firstPerson: `من خودم بنده اینجانب ما دارم ندارم هستم نیستم بودم نبودم کردم نکردم گفتم رفتم شدم معتقدم امیدوارم مطمئنم داشتم نداشتم
    کنم دانم خواهم توانم بگویم ام`,
  firstPersonEndings: ['یم'],
  notFirstPerson: `تیم قدیم مستقیم تصمیم تعظیم رژیم عظیم تنظیم تحریم تسلیم تعلیم تقسیم ترسیم کریم رحیم ابراهیم سیم نیم بیم مقیم حریم
    اقلیم ملایم جرایم علایم وخیم شروع‌کنیم بدانیم`,
  imperatives: 'بگویید بگوئید بفرمایید بفرمائید لطفا معرفی بگو توضیح شروع بگین بفرما شرح تعریف نام فرض',
  replies: `بله نه خیر نخیر البته ببینید ببین آری بلی قطعا حتما دقیقا اصلا خب خوب طبیعتا اتفاقا متاسفانه متأسفانه خوشبختانه اولا واقعیت
    انشاالله طبیعی قبول همانطور حقیقت راستش والا والله شاید هیچ هیچکس هرگز مسلما صددرصد درست همین`,
  requests: `بفرمایید|بفرمائید|بگویید|بگوئید|توضیح دهید|توضیح بدهید|توضیحی بدهید|معرفی کنید|معرفی بفرمایید|تعریف کنید|صحبت کنید|شرح
    دهید|بگو|برایمان بگویید|توضیح بده`,
  prompts: `می خواستم بپرسم|می خواهم بپرسم|می خواهیم بدانیم|می خواهم بدانم|سوال من|سوال ما|سوالم این|سوال دیگر|سوال آخر|سوال بعدی|شنیده
    ام|شنیده ایم|خوانده ام|خواندم که|می دانیم که|می دانیم شما|به نظر می|گفته می|اشاره کردید|اشاره داشتید|گفتید که|گفته اید|گفته
    بودید|فرمودید|صحبت از|برسیم به|برگردیم به|برویم سراغ|بپردازیم به|در مورد|درباره|در خصوص|راجع به|در رابطه|از نگاه شما|از نظر شما|از دیدگاه شما|با توجه به`,
  askers: 'ما برایمان مان',
  replyPhrases:
    'به نظر من|به نظرم|در واقع|در حقیقت|فکر می کنم|فکر کنم|ان شاءالله|همان طور که|به هر حال|به اعتقاد|به باور من|در ابتدا|من فکر|من معتقدم|واقعیت این',
  pronouns: 'من ما بنده آن این او آنها اینها خودم اینجانب همه',
  reasons: 'چون زیرا برای چراکه',
  saying: 'گفتم گفت گفتند گفتیم پرسید پرسیدم پرسیدند میگفت میگفتند گویند گوید پرسند پرسم خودم',
  hearsay: 'برخی بعضی عده گروهی منتقدان مخالفان موافقان کارشناسان گویند گفته گویا ظاهرا شنیده شایعه خیلی بسیاری',
  followUps: 'اما پس یعنی و ولی خب بنابراین حالا حال برسیم برگردیم بپردازیم برویم سراغ بگذریم ضمن همچنین',
  closings: 'آخر آخرین پایان پایانی سخن کلام توصیه ناگفته',
  thanks: 'متشکرم ممنون تشکر سپاس سپاسگزارم سلام متشکریم ممنونم سپاسگزاریم',
  interview: 'گفتگو گفتگویی گفتگوی گفتگوها گفتگوهای مصاحبه مصاحبه‌ای گفتوگو گپ',
  leadIns: `می خوانید|می خوانیم|میخوانید|در ادامه|مشروح آن|متن کامل|در زیر|به این شرح|از نظر|پیش رو|نشسته ایم|به شرح زیر|شرح زیر|این گفتگو|
    می گذرد|پاسخ داد|پاسخ می دهد|مشاهده می کنید|حاصل این|ماحصل این|گفتگو با|گفتگویی با|گفتگو کرده|گفتگو نشسته|صحبت کرده`,
  titles: 'آقای آقا خانم دکتر جناب سردار مهندس استاد حاج سرکار',
  reporting: 'گفت افزود گزارش خبرگزاری اظهار تصریح اظهارداشت خبرگزاری‌ها وی گوید'
}

export const arabic: WordLists = {
  interrogatives:
    'ماذا هل كيف لماذا متى أين كم أي أية لمن بماذا مما عما فماذا ألا ألم أليس أليست ألست وماذا وهل وكيف ولماذا ومتى فهل فكيف فلماذا ما وما لم مَن',
  openers: `هل ما ماذا كيف لماذا متى أين كم من أي إلى وهل وما وماذا وكيف ولماذا ومتى وأين وكم ومن فهل فما فماذا فكيف ألا ألم أليس أليست لم
    بداية حدثنا ألست أتظن أتعتقد وأي بم بماذا`,
  questionPhrases: `ما هو|ما هي|ما رأيك|ما رأيكم|ما مدى|ما أبرز|ما أهم|كيف ترى|كيف ترون|كيف تنظر|كيف تقيم|كيف تصف|هل هناك|هل تعتقد|هل لديك|هل
    لديكم|ماذا عن|وماذا عن|ما صحة|ما الذي|برأيك|برأيكم|في رأيك|حدثنا عن|ما سبب|ما أسباب|إلى أي|لماذا لم|ما ردكم|ما تعليقك|ما تعليقكم|ما هى`,
  secondPerson: `أنت أنتم لك لكم رأيك رأيكم نظرك نظركم لديك لديكم عليك عليكم تعتقد تعتقدون ترى ترون تقول تصف تقيم تتوقع تتوقعون تريد تقرأ تنظر
    تنظرون حضرتك سعادتكم معاليكم بك بكم منك منكم إليك إليكم فيك تقصد تقصدون ترغبين تفكر`,
  secondPersonEndings: ['ك', 'كم'],
  notSecondPerson: `ذلك تلك كذلك لذلك هناك هنالك الملك ملك مالك المالك مبارك بنك البنك شك الشك شريك الشريك ترك المشترك مشترك اشراك بذلك أولئك وذلك
    حكم الحكم كم محكم تحكم تراكم وهناك آنذاك وكذلك سمك فلك الفلك اشتباك بوك فيسبوك ولذلك فذلك المبارك والملك للملك أمسك`,
  firstPerson:
    'أنا نحن لدي عندي أعتقد أريد أرى لدينا عندنا علينا إننا أننا إنني أنني كنا كنت فنحن ونحن وأنا أعتبر أتمنى أقول لي',
  firstPersonEndings: ['نا'],
  notFirstPerson: 'هنا أبنا ههنا حدثنا أخبرنا صنا عرفنا أحيانا بيانا مكانا زمانا إنسانا ميدانا',
  imperatives:
    'أود حدثنا صف أخبرنا أوضح حدثينا عرفنا كلمنا حدثونا نود لو صفي أخبرينا عرفينا تحدث حدثني أخبرني اشرح اذكر احك عرف قدم لنبدأ دعنا دعني لنتحدث',
  replies: `نعم لا بالتأكيد طبعا بالطبع أعتقد الحقيقة بصراحة بلى بل أكيد أولا صحيح بالعكس للأسف حقيقة الواقع للحقيقة
    عموما بالفعل فعلا أبدا إن لقد لاشك أرى ليس ليست إطلاقا مطلقا كلا ربما والله طبيعي أظن غير`,
  requests: `أود معرفة|نود معرفة|نريد معرفة|نبذة تعريفية|نبذة عنك|عرفينا|حدثنا|حدثينا|حدثونا|أخبرنا|أخبرينا|صف لنا|صفي لنا|عرفنا|كلمنا|أوضح لنا|نود أن|نريد أن|حدثني عن|أخبرني عن|لو تحدثنا|لو تعرفنا|اشرح لنا|تحدث
    عن|احك لنا|قدم لنا`,
  prompts: `وعن|وحول|وماذا عن|ماذا عن|أما عن|وبخصوص|بخصوص|وبشأن|بشأن|وفيما يخص|فيما يخص|وبالنسبة|بالنسبة إلى|بالنسبة ل|أود أن أسأل|أود أن
    أسألك|أريد أن أسألك|نود أن نسأل|نود أن نعرف|نريد أن نعرف|اسمح لي|اسمحي لي|سؤالي|السؤال الأخير|سؤال أخير|سمعنا|سمعت أن|قرأت|قرأنا|يبدو
    أن|يبدو أنك|ذكرت|ذكرتم|قلت إن|قلت في|قلتم|تحدثت عن|تحدثتم عن|أشرت إلى|أشرتم إلى|نعلم أن|نعرف أن|لنتحدث عن|لنعد إلى|دعنا|لننتقل إلى|ننتقل
    إلى|في ظل|في رأيك|من وجهة نظرك|على ذكر|كيف كانت`,
  askers: 'لنا نحن',
  replyPhrases:
    'في الحقيقة|في البداية|في الواقع|لا شك|بلا شك|في اعتقادي|في رأيي|من وجهة|بكل تأكيد|إن شاء|بكل صراحة|كما تعلم|كما يعرف|على العكس|ليس هناك|لا يوجد|هذا غير|لا أعتقد',
  pronouns: 'أنا نحن هو هي هم هذا هذه هذان تلك ذلك كان كانت كنت كنا هناك ثمة كل',
  saying: 'قلت قال قالت قالوا سألت سألني سألتني سألوني أسأل يسأل يسألني يسألونني أقول يقول نفسي تساءلت أتساءل',
  reasons: 'لأن لأنه لأنها لأنني لأننا لأنهم لأني بسبب نظرا لكي حتى',
  hearsay:
    'يقال قيل يقول يقولون يرى يرون البعض كثيرون الكثير منتقدون منتقدوك يتهمك يتهمكم تردد يتردد سمعنا يؤخذ تتهم تتهمون اتهمك يشاع أشيع',
  followUps:
    'لكن ولكن وماذا إذن إذا وهل وكيف وما ومتى ولماذا ننتقل لننتقل نعود لنعد بالعودة بالانتقال عودة طيب حسنا وبالنسبة بالنسبة',
  closings: 'كلمة أخيرة ختاما أخيرا النهاية الأخير رسالتك رسالة الختام',
  thanks: 'شكرا شكر أشكر أشكرك أشكركم نشكر نشكركم مرحبا أهلا',
  interview: 'حوار الحوار الحديث لقاء اللقاء مقابلة المقابلة حواره حوارها حديثه حاوره حديث الصحفي',
  leadIns: `نص الحوار|وإلى التفاصيل|فإلى التفاصيل|إلى التفاصيل|هذا الحوار|الحوار التالي|نص المقابلة|وفيما يلي|فيما يلي|سطور الحوار|التقته|التقيناه|كان هذا|معه هذا|فماذا
    قال|فكان هذا|كان لنا|هذا اللقاء|نص اللقاء|التفاصيل`,
  titles: 'أستاذ الأستاذ دكتور الدكتور سعادة معالي سيادة فضيلة كابتن سيدي سيد الشيخ',
  reporting: 'قال أكد أوضح أضاف كشف مشيرا وقال وأكد وأوضح وأضاف وأشار لافتا مؤكدا أعلن'
}

/** Names that editors give to the one who asks and the one who answers, without a person's name. */
export const roleNames: {readonly question: ReadonlySet<string>; readonly answer: ReadonlySet<string>} = {
  question: nameSet('q|question|questions|qn|ques|س|سؤال|سوال|پرسش|السؤال|سئوال|سوأل'),
  answer: nameSet('a|answer|answers|ans|ج|جواب|پاسخ|الجواب|الإجابة|إجابة|الاجابة|پاسخ‌ها')
}

/** What numbers a question or an answer in words: «سؤال اول», `First question`. */
export const ordinals: ReadonlySet<string> = nameSet(
  'one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|final|اول|نخست|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|یازدهم|دوازدهم|بعدی|آخر|پایانی|الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الأخير|الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|الأخيرة'
)

/** What stands before a colon again and again and names nobody. */
export const noNames: ReadonlySet<string> = nameSet(
  "editor's note|editors note|editor note|ed note|author's note|translator's note|note|notes|update|updated|correction|disclaimer|photo|photos|image|caption|credit|source|sources|warning|tip|tldr|یادداشت سردبیر|توضیح|نکته|عکس|تصویر|منبع|پی‌نوشت|مثال|نمونه|ملاحظة|تنويه|صورة|المصدر|تصوير|هامش|example|top|bottom|left|right|above|below"
)

/** Words that name an office in an interview; weaker than {@link roleNames}. */
export const officeNames: {readonly question: ReadonlySet<string>; readonly answer: ReadonlySet<string>} = {
  question: wordSet(
    'interviewer reporter host moderator emcee journalist presenter audience listener caller attendee questioner خبرنگار مجری گرداننده گزارشگر پرسشگر حضار شنونده بیننده correspondent anchor سؤال‌کننده المحاور المحاورة المذيع المذيعة مذيع مذيعة المراسل المراسلة مراسل مراسلة الصحفي الصحفية صحفي صحفية الصحافي الصحافية صحافي صحافية المحرر الحضور الحاضرين الحاضرات السائل السائلة المتصل متصل متصلة'
  ),
  answer: wordSet('interviewee guest respondent مهمان میهمان الضيف المصاحبه')
}

/** What an editor writes before a question and before an answer, in the language of the text. */
export function roleLabels(tag: string): readonly [question: string, answer: string] {
  if (tag.startsWith('fa')) return ['پرسش:', 'پاسخ:']
  return tag.startsWith('ar') ? ['سؤال:', 'جواب:'] : ['Q:', 'A:']
}

/** Titles of lists of frequent questions, in the spelling of `fold`. */
export const frequentQuestions =
  /\bfaqs?\b|frequently asked|common questions|(?:سوال|پرسش)(?:ات|[\s\u200c]?های?) (?:متداول|پرتکرار|رایج|همیشگی)|الاسئلة الشائعة|اسئلة شائعة|اسئلة متکررة|الاسئلة المتکررة/
