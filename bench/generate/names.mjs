// Invented people, offices, places and subjects, each in three languages in the order en, fa, ar. Tables of data.

export const givenNames = [
  ['Leila', 'لیلا', 'ليلى'],
  ['Karim', 'کریم', 'كريم'],
  ['Marta', 'مارتا', 'مارتا'],
  ['Yusuf', 'یوسف', 'يوسف'],
  ['Nadia', 'نادیا', 'نادية'],
  ['Daniel', 'دنیل', 'دانيال'],
  ['Shirin', 'شیرین', 'شيرين'],
  ['Omar', 'عمر', 'عمر'],
  ['Clara', 'کلارا', 'كلارا'],
  ['Hamid', 'حمید', 'حميد'],
  ['Salma', 'سلما', 'سلمى'],
  ['Peter', 'پیتر', 'بيتر'],
  ['Mina', 'مینا', 'مينا'],
  ['Farid', 'فرید', 'فريد'],
  ['Rosa', 'رزا', 'روزا'],
  ['Jamal', 'جمال', 'جمال'],
  ['Helena', 'هلنا', 'هيلينا'],
  ['Navid', 'نوید', 'نويد'],
  ['Amina', 'امینه', 'أمينة'],
  ['Viktor', 'ویکتور', 'فيكتور'],
  ['Parisa', 'پریسا', 'باريسا'],
  ['Tarek', 'طارق', 'طارق'],
  ['Ines', 'اینس', 'إيناس'],
  ['Sina', 'سینا', 'سينا']
]

export const familyNames = [
  ['Davani', 'دوانی', 'دواني'],
  ['Haddad', 'حداد', 'حداد'],
  ['Brandt', 'برانت', 'براندت'],
  ['Moradian', 'مرادیان', 'مراديان'],
  ['Salehi', 'صالحی', 'صالحي'],
  ['Kovac', 'کواچ', 'كوفاتش'],
  ['Rahbari', 'رهبری', 'رهبري'],
  ['Nassar', 'نصار', 'نصار'],
  ['Lindqvist', 'لیندکویست', 'ليندكفيست'],
  ['Tavakoli', 'توکلی', 'توكلي'],
  ['Mansour', 'منصور', 'منصور'],
  ['Ferreira', 'فریرا', 'فيريرا'],
  ['Golzari', 'گلزاری', 'غلزاري'],
  ['Khoury', 'خوری', 'خوري'],
  ['Okafor', 'اوکافور', 'أوكافور'],
  ['Shamsi', 'شمسی', 'شمسي'],
  ['Zahran', 'زهران', 'زهران'],
  ['Novak', 'نواک', 'نوفاك'],
  ['Parvizi', 'پرویزی', 'برويزي'],
  ['Sabbagh', 'صباغ', 'صباغ'],
  ['Hartmann', 'هارتمان', 'هارتمان'],
  ['Yazdani', 'یزدانی', 'يزداني'],
  ['Darwish', 'درویش', 'درويش'],
  ['Castello', 'کاستلو', 'كاستيلو'],
  ['Azimi', 'عظیمی', 'عظيمي']
]

export const offices = [
  ['Historian of cities', 'پژوهشگر تاریخ شهر', 'باحث في تاريخ المدن'],
  ['Engineer', 'مهندس', 'مهندس'],
  ['Adviser on water', 'مشاور امور آب', 'مستشار لشؤون المياه'],
  ['Physician', 'پزشک', 'طبيب'],
  ['Economist', 'اقتصاددان', 'خبير اقتصادي'],
  ['Translator', 'مترجم', 'مترجم'],
  ['Theatre director', 'کارگردان تئاتر', 'مخرج مسرحي'],
  ['Trainer', 'مربی', 'مدرب']
]

export const places = [
  ['Tehran', 'تهران', 'طهران'],
  ['Shiraz', 'شیراز', 'شيراز'],
  ['Tabriz', 'تبریز', 'تبريز'],
  ['Isfahan', 'اصفهان', 'أصفهان'],
  ['Bushehr', 'بوشهر', 'بوشهر'],
  ['Cairo', 'قاهره', 'القاهرة'],
  ['Beirut', 'بیروت', 'بيروت'],
  ['Amman', 'امان', 'عمّان'],
  ['Muscat', 'مسقط', 'مسقط'],
  ['Tunis', 'تونس', 'تونس'],
  ['Lisbon', 'لیسبون', 'لشبونة'],
  ['Trieste', 'تریسته', 'تريستا'],
  ['Glasgow', 'گلاسکو', 'غلاسكو'],
  ['Izmir', 'ازمیر', 'إزمير']
]

export const subjects = [
  ['the old harbour', 'بندر قدیمی', 'الميناء القديم'],
  ['the night buses', 'اتوبوس‌های شبانه', 'الحافلات الليلية'],
  ['the river bridge', 'پل رودخانه', 'جسر النهر'],
  ['the village schools', 'مدرسه‌های روستایی', 'مدارس القرى'],
  ['the price of bread', 'قیمت نان', 'سعر الخبز'],
  ['the city library', 'کتابخانهٔ شهر', 'مكتبة المدينة'],
  ['the summer theatre', 'تئاتر تابستانی', 'مسرح الصيف'],
  ['the water meters', 'کنتورهای آب', 'عدادات المياه'],
  ['the coastal railway', 'راه‌آهن ساحلی', 'السكة الحديدية الساحلية'],
  ['the women’s league', 'لیگ زنان', 'دوري السيدات'],
  ['the saffron harvest', 'برداشت زعفران', 'حصاد الزعفران'],
  ['the vaccination campaign', 'کارزار واکسیناسیون', 'حملة التلقيح'],
  ['the trade agreement', 'توافق‌نامهٔ تجاری', 'الاتفاق التجاري'],
  ['the border market', 'بازارچهٔ مرزی', 'السوق الحدودية'],
  ['the museum of glass', 'موزهٔ شیشه', 'متحف الزجاج'],
  ['the flood defences', 'سازه‌های مهار سیلاب', 'الحواجز المقامة ضد الفيضانات'],
  ['the local elections', 'انتخابات محلی', 'الانتخابات المحلية'],
  ['the hospital wards', 'بخش‌های بیمارستان', 'أقسام المستشفى'],
  ['the wind farms', 'نیروگاه‌های بادی', 'مزارع الرياح'],
  ['the date gardens', 'نخلستان‌ها', 'بساتين النخيل']
]

export const topics = [
  ['politics', 'Politics', 'سیاست', 'السياسة'],
  ['diplomacy', 'Diplomacy', 'دیپلماسی', 'الدبلوماسية'],
  ['economy', 'Economy', 'اقتصاد', 'الاقتصاد'],
  ['society', 'Society', 'جامعه', 'المجتمع'],
  ['culture', 'Culture', 'فرهنگ', 'الثقافة'],
  ['science', 'Science', 'دانش', 'العلوم'],
  ['sports', 'Sports', 'ورزش', 'الرياضة'],
  ['health', 'Health', 'سلامت', 'الصحة'],
  ['environment', 'Environment', 'محیط زیست', 'البيئة'],
  ['education', 'Education', 'آموزش', 'التعليم'],
  ['books', 'Books', 'کتاب', 'الكتب'],
  ['cities', 'Cities', 'شهر', 'المدن']
]
