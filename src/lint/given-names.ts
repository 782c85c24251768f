// Given names that readers of English news know, five letters or more, in lower case. Names whose neighbours swapped
// make another word that may begin a headline (Brian, Brain) are not in it; where the swap makes another name (Maria,
// Maira), both are.
export const givenNames: ReadonlySet<string> = new Set(
  `abbas abdel abdul abdullah abraham adrian ahmad ahmed albert alejandro aleksandr alexander alexandra alexandre alfred alice
  alireza amanda andrea andreas andrew angela anthony antonio antony arthur ashley ashraf barack barbara benedict
  benjamin bernard bernie boris brandon brenda bruce caroline catherine charles charlotte christian christine
  christopher claudia conor daniel david deborah denis dennis diana dmitry dominic donald dorothy douglas dwight edward
  eleanor elizabeth emily emmanuel eric ernest esmail eugene farah fatemeh fatima francis francisco frank franklin
  frederick gabriel gabrielle geoffrey george gerald gholam gordon gregory habib hamdi hamid hannah harold hassan heather helen henry
  herbert hillary hossein hussein ibrahim isaac isabella ismail jacob james janet jason javad jeffrey jennifer jeremy
  jerome jessica joseph joshua judith julian julie karen karim kathleen katherine kathryn kenneth kevin khaled laura
  lauren leonard leonid lindsey louis lucas mahmoud maira majdi majid margaret maria mario marjan marwan mathew matthew maurice
  maryam masoud mehdi melania melissa mercedes michael micheal michelle mikhail mohamed mohammad mohammed monica morteza mostafa
  mustafa nancy natalia natalie nathan nicholas nicolas nicole oliver olivia oscar patricia patrick peter petre philip phillip
  rachel ralph ramin raymond rebecca recep reuben richard robert roberto roger ronald rosemary russell samantha samuel
  sandra sarah saeed sahra sebastian sergei sharon shirin simon sofia sophia sophie stanley stephanie stephen steven stuart
  susan suzanne theodore theresa thomas timothy tyler valerie vanessa victor victoria vincent vladimir volodymyr walter
  wendy william winston yasmin yitzhak yousef zahra zainab`.split(/\s+/)
)
