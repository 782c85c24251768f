// Given names, data only: common ones in Persian, Arabic and Latin script, folded (one form for each letter, lower case).
// The list need not be complete; a name that is missing costs a little certainty.
export const givenNames: ReadonlySet<string> = new Set(
  (
    'محمد احمد محمود حسن حسین علی رضا مهدی امیر سید سعید مجید حمید وحید ناصر منصور مسعود بهمن بهرام بهروز فرهاد فرید ' +
    'فریدون کامران کاوه کیوان داریوش کوروش سیاوش سهراب رستم ارش افشین امین ایمان ابراهیم اسماعیل اسحاق یعقوب یوسف ' +
    'موسی عیسی داود سلیمان یونس ادریس هادی مرتضی مصطفی مجتبی جواد صادق باقر کاظم جعفر تقی نقی عباس اکبر اصغر قاسم ' +
    'هاشم یاسر میثم سلمان عمار مقداد پیمان پدرام پرویز پویا نیما سینا بابک شاهین شهرام شهاب شروین عادل فاضل کریم ' +
    'رحیم رحمان رحمن خلیل جلیل جمال کمال جلال هوشنگ منوچهر ایرج تورج خسرو شاپور اردشیر جمشید همایون غلامرضا غلامحسین ' +
    'محسن حامد هومن فاطمه زهرا مریم زینب سکینه رقیه خدیجه عایشه امنه معصومه طاهره لیلا لیلی نرگس نسرین نسترن شیرین ' +
    'شیوا سارا سمیه سمیرا سهیلا سودابه سیمین زهره الهام الهه اذر اکرم اعظم اشرف بهاره پروین پریسا پریوش رویا ریحانه ' +
    'راضیه مرضیه مهسا مهناز مینا مژگان مژده نازنین ناهید ندا نگار نیلوفر هانیه هدی یاسمن عفت عبدالله عبداله ' +
    'عبدالرحمن عبدالعزیز عبدالکریم عبدالسلام عبدالقادر عبدالحمید عبدالخالق عبدالوهاب عبدالرزاق عبدالفتاح عبدالهادی ' +
    'عبدالملک عبدالمجید عبدالغنی خالد فهد فیصل سلطان ترکی بندر نایف سعود مساعد مشعل ماجد حاتم هیثم طارق زیاد ولید ' +
    'وایل هشام هانی نبیل نزار نضال جهاد جابر جاسم حازم حسام حیدر عمر عثمان عمرو معاذ معتز مروان مالک مازن مامون مدحت ' +
    'منیر میشال جورج جبران جوزف الیاس انطوان بطرس بولس شربل طلال طه عارف عاصم عامر عدنان عز عصام علاء عماد غسان فادی ' +
    'فارس فاروق فواز فوزی فواد قیس کارم لوی لطفی مها منی هند هناء هیفاء وفاء رنا رانیا ریم رشا دینا دلال سلمی سعاد ' +
    'سناء سوسن شیماء صفاء عبیر غاده ادوارد انور ایمن ایاد ایهاب باسم بدر بسام بشار بکر بلال تامر توفیق ثامر جمیل ' +
    'نعیم ادریان خلف راشد راید رامی رشید ربیع رمضان زکی زکریا سالم سامی سامر سعد سمیر شادی شریف شکیب صالح صلاح ضیاء ' +
    'ظافر یحیی یاسین یزن یزید لبنی نادیه نجلاء نوال نوره نور هاله ارمان ارمین اریا ارتین اشکان اصلان البرز امید ' +
    'ایلیا باربد برزو بهداد بهزاد بهنام بیژن پارسا پژمان پوریا تیرداد جهانگیر جهانبخش حبیب حجت حشمت خداداد داوود ' +
    'رامبد رامین رسول روح روحالله روزبه سامان سپهر سجاد سروش شایان شاهرخ شهابالدین شهریار صابر صدرالدین صمد ضیا طاهر ' +
    'عرفان عزت عزتالله عطا عطاالله علیرضا علیاکبر علیاصغر غلامعلی فرامرز فرزاد فرزین فرشاد فرشید فرود قدرتالله ' +
    'کامبیز کاوس کسری کیان گودرز لطفالله محمدجواد محمدحسین محمدرضا محمدعلی محمدمهدی محمدباقر مسلم مهران مهرداد مهیار ' +
    'میلاد نادر نریمان نصرالله نعمتالله نوید هاتف هرمز یداله یدالله احسان اسدالله افسانه افسون الناز انسیه ارزو ' +
    'ازاده ازیتا اناهیتا بهناز بنفشه پانتها پگاه پرستو پرند پریا ترانه ثریا حمیده حوا خاطره درسا رعنا روشنک رکسانا ' +
    'ژاله ژیلا ساناز سپیده سمانه سمن سولماز سهیل شبنم شراره شقایق شکوفه شهره شهلا شهناز شیدا صبا عاطفه غزل غزاله ' +
    'فرانک فرزانه فرشته فروغ فریبا فهیمه فیروزه گلناز گلی گیتی لادن لاله محبوبه محدثه مرجان ملیکا منیژه مهتاب مهری ' +
    'مهین مهشید میترا نازی نجمه نغمه نوشین نیره وجیهه هما هنگامه یلدا یگانه ابتسام ابرار اثیر احلام ادهم اروی اسامه ' +
    'اسراء اسعد اسماء اصاله اقبال امال امجد امیره امیمه انس انعام ایه باسل باسمه برهان بسمه بشری بشیر بهاء تحسین ' +
    'تغرید تهانی ثناء جبار جلیله جمان جمانه جنان جواهر جورجیت حسناء حسنی حمد حمدان حموده حنان حوراء خضر خلود خمیس ' +
    'دانیال دعاء ذکری راتب راغب رانیه رباب رجاء رزان رفیق رغد رنده رهف روان رولا ریان ریهام زاهر زهیر زیدان زینه ' +
    'ساره سامیه سجی سلاف سلوی سماح سماهر سهام سهیر سیف شاکر شاهر شذی شروق شهد شهیره شوقی شکری صالحه صباح صبحی صفوان ' +
    'ضحی طالب عایض عاطف عبدو عبدالرحیم عبده عبود عدی عزمی عزه عفاف علوی علیاء عواطف عوض غازی غالب غانم غدیر فادیه ' +
    'فاتن فایز فایزه فرج فرح فراس فهمی قتیبه قصی کوثر کمیل لجین لمی لمیاء لیث ماهر محفوظ مختار مراد مرعی مسفر مشاری ' +
    'مصعب معن مفلح منال منیره مهند موفق میساء میسون نایله نبیله نجاه نجم نجوی نسیم نصر نهی نواف نورا هادیه هبه هدیل ' +
    'هزاع هلا هیا وجدان ورده وسام وسیم یارا یمنی شقران متعب بدریه ' +
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark ' +
    'donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary ' +
    'nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank ' +
    'raymond jack dennis jerry tyler aaron jose adam nathan henry peter zachary kyle noah ethan jeremy walter ' +
    'christian keith roger terry austin sean gerald carl mary patricia jennifer linda elizabeth barbara susan ' +
    'jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa ' +
    'deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole ' +
    'anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie ' +
    'joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline ' +
    'martha gloria teresa ann sara madison frances kathryn janice jean alice julia judy sophia denise amber doris ' +
    'marilyn danielle beverly isabella theresa diana simon martin tony tom tim ben sam joe bob jim mike dave steve ' +
    'dan chris nick alex max luke ian neil alan bruce craig derek graham stuart oliver hugo felix ivan boris igor ' +
    'oleg yuri sergei dmitri vladimir mikhail pavel anton hans karl klaus stefan jurgen wolfgang pierre jean-paul ' +
    'francois michel antoine marco luigi giovanni carlos juan luis miguel pedro rahman hassan hossein hussein ali ' +
    'mohammad mohammed muhammad ahmad ahmed mahmoud reza mehdi amir saeed said javad abbas ebrahim ibrahim youssef ' +
    'yousef yusuf fatemeh fatima zahra maryam leila layla narges shirin omar khaled khalid hamid majid masoud nasser ' +
    'mansour farhad kamran bahram behrouz abigail adrian agnes aidan albert alec alexandra alexei alfred alison ' +
    'allan allen allison alyssa amelia amit ana anders andrei andrej andres angelo anil anita anja anjali annie ' +
    'ansel anthea antonio ari arjun arthur asha astrid audrey ava beatrice becky benedict bernard beth bill billy ' +
    'bjorn bradley brent bruno bryan caleb cameron camille carla caroline cecilia charlie charlotte chen chloe chuck ' +
    'claire clara claudia clive colin connor dana danny daphne dario darren dean deepak dirk dominic doug douglas ' +
    'duncan dylan eddie edgar edith eduardo edwin eileen elena eleanor elias elijah elisa eliza ella ellen elliot ' +
    'elsa enrique erica erik erin ernest esther eugene eva evan fabian fatih fernando fiona florian francesca ' +
    'francis francisco fred frederick gabriel gail gavin geoffrey gerard gideon gilbert gina giulia glenn gordon ' +
    'greta guido gustavo guy gwen hal hamza harold harriet harry harvey hector heidi heinrich henrik herbert hiroshi ' +
    'holly howard hugh ida imran ingrid irene iris isaac isabel ivy jackie jacques jaime jake jamal jamie jan jana ' +
    'jared jasmine jay jeff jenna jenny jens jill joanna jody joel johan johann johanna jon jonas jordan jorge josef ' +
    'josephine juliet julius jun kai karin kate katie kay keiko kelvin ken kenji kent kim kirk kirsten kristen ' +
    'kristin kumar kurt kwame lara lars laurence laurie leah lee leo leon leonard leslie lewis lily lina liu liz ' +
    'lloyd lois lorenzo louis louise lucas lucia lucy luca ludwig lukas lydia lynn mads mai malcolm marc marcel ' +
    'marcus margarita margot mariam marianne marie marina mario marion marius marjorie marlene marshall mathias matt ' +
    'matthias maurice maya mei melinda mia michal miki mila mina miranda miriam mohamed mohamad mona monica morgan ' +
    'moses nadia naomi natalia natalie natasha nathaniel ned nelson nia nigel nikita nikolai nina noel nora norman ' +
    'olga oscar otto owen pablo paola patty paula pauline penelope perry petra phil philip philippe pia priya ' +
    'quentin rafael raj rajesh ralph ramon randy raphael raul ravi ray rebekah regina rhys ricardo rita rob robin ' +
    'rodney roland rolf roman ron rosa rose ross roy ruben rudolf rupert russell sabine sally samir sandeep sanjay ' +
    'santiago saul sebastian sergey sergio seth shane shannon sheila sidney silvia simone sofia sonia sophie stanley ' +
    'stella stephan sue sunil susanna suzanne sven sylvia tamara tanya tariq ted terence theo theodore therese ' +
    'tiffany tilda tina tobias todd tomas tracy trevor trish ulrich ursula valentina valerie vanessa vera vernon ' +
    'vicky victor vikram vince vincent vivian wade wanda warren wayne wei wendy werner wesley wilhelm winston xavier ' +
    'yan yasmin yoko yolanda yuki yvonne zach zoe zainab hadi javid kaveh ladan laleh mitra neda niloufar parisa ' +
    'pouya roya sahar samira sanaz sepideh shahin shahram shadi siamak sina soheil taraneh ziba bahar babak behnam ' +
    'behzad ehsan elham farzad golnaz hoda hooman iman kianoush mahsa mahnaz masih mehran mehrdad mojtaba mostafa ' +
    'navid nazanin nima omid payam ramin sajjad vahid yasaman abdullah abdulaziz abdulrahman adel amal amin anwar ' +
    'ashraf ayman basel bashar bilal dalia dina fadi fahad faisal faris farouk ghada ghassan hala hani hanan hisham ' +
    'huda iyad jawad karim kamal lama maha majed marwan mazen mohsen mustafa nabil nada nawal nour osama qasim rami ' +
    'rana rania rashid rasha rima saad salma samer sami sanaa sawsan sherif suad tarek wael walid yara yasser zaid ' +
    'ziad'
  ).split(' ')
)
