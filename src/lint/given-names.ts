// Given names that readers of English news know, five letters or more, in lower case: no two of them are a swap of
// neighbouring letters apart, and none is a swap away from another name or word that a sentence may begin with.
export const givenNames: ReadonlySet<string> = new Set(
  `abbas abdel abdul abdullah abraham adrian ahmad ahmed albert alejandro aleksandr alexander alexandra alfred alice
  alireza amanda andrea andreas andrew angela anthony antonio antony arthur ashley ashraf barack barbara benedict
  benjamin bernard bernie boris brandon brenda bruce caroline catherine charles charlotte christian christine
  christopher claudia conor daniel david deborah denis dennis diana dmitry dominic donald dorothy douglas dwight edward
  eleanor elizabeth emily emmanuel eric ernest esmail eugene farah fatemeh fatima francis francisco frank franklin
  frederick gabriel gabrielle geoffrey george gerald gholam gordon gregory habib hamid hannah harold hassan heather helen henry
  herbert hillary hossein hussein ibrahim isaac isabella ismail jacob james janet jason javad jeffrey jennifer jeremy
  jerome jessica joseph joshua judith julian julie karen karim kathleen katherine kathryn kenneth kevin khaled laura
  lauren leonard leonid lindsey louis lucas mahmoud majid margaret maria mario marjan marwan mathew matthew maurice
  maryam masoud mehdi melania melissa mercedes michael michelle mikhail mohamed mohammad mohammed monica morteza mostafa
  mustafa nancy natalia natalie nathan nicholas nicolas nicole oliver olivia oscar patricia patrick peter philip phillip
  rachel ralph ramin raymond rebecca recep reuben richard robert roberto roger ronald rosemary russell samantha samuel
  sandra sarah saeed sebastian sergei sharon shirin simon sofia sophia sophie stanley stephanie stephen steven stuart
  susan suzanne theodore theresa thomas timothy tyler valerie vanessa victor victoria vincent vladimir volodymyr walter
  wendy william winston yasmin yitzhak yousef zahra zainab`.split(/\s+/)
)
