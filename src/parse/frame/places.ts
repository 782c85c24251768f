// Cities from which newspapers in the three languages report, folded as in bare.ts: they stand before or after the
// reporter's name («الرياض: …», «… - تهران»). A missing city costs a little certainty, nothing more.
export const placeNames: ReadonlySet<string> = new Set([
  ...'الریاض,جده,مکه,مکه المکرمه,المدینه المنوره,المدینه,الدمام,الخبر,ابها,تبوک,الطایف,بریده,حایل,جازان,نجران,الباحه,عرعر,الاحساء,القاهره,الاسکندریه,بیروت,طرابلس,دمشق,حلب,بغداد,البصره,اربیل,الموصل,عمان,الدوحه,المنامه,مسقط,الکویت,دبی,ابوظبی,ابو ظبی,الشارقه,صنعاء,عدن,تعز,الخرطوم,تونس,الجزایر,الرباط,الدار البیضاء,نواکشوط,بنغازی,القدس,القدس المحتله,غزه,رام الله,نابلس,انقره,اسطنبول,طهران,لندن,باریس,برلین,روما,مدرید,موسکو,واشنطن,نیویورک,جنیف,بروکسل,فیینا,کان,لوکارنو,البندقیه,الدار البیضاء'.split(
    ','
  ),
  ...'تهران,مشهد,اصفهان,شیراز,تبریز,کرج,قم,اهواز,کرمان,یزد,رشت,ارومیه,همدان,کرمانشاه,زاهدان,اراک,قزوین,گرگان,ساری,بندرعباس,سنندج,خرم اباد,بجنورد,بوشهر,ایلام,سمنان,زنجان,اردبیل,کابل,هرات,دوشنبه,نجف,کربلا,استانبول,انکارا,لندن,پاریس,برلین,وین,ژنو,نیویورک,واشنگتن,مسکو'.split(
    ','
  ),
  ...'london,paris,berlin,new york,washington,tehran,beirut,cairo,baghdad,dubai,riyadh,damascus,amman,jerusalem,gaza,ankara,istanbul,moscow,geneva,vienna,brussels,rome,madrid,kabul,islamabad,delhi,new delhi,beijing,tokyo'.split(
    ','
  )
])
