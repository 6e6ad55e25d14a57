/**
 * Words of the English list that messages to support are full of, by frequency in the tuning half of the bank questions:
 * they prove next to nothing.
 */
const EVERYWHERE = `
  card can what you account have that top transfer there this payment need cash exchange when please will fee use
  where make rate like long know wrong help still charge tell one about want now any just change all check someone
  amount time into more find able used right they receive balance way only because add before country sure process
  problem today explain name never same few very online correct other give put hello since code wait access soon
  unable error mean good link day over people try message open then already always also until must again address
  expect phone number security`;

/** Words of the English list that are ordinary in talk of money and wallets: they prove less than others. */
const ORDINARY = `
  act actual age agent ahead air almost alone anger angry another answer apple area arrive ask assist atom aunt auto
  aware away become begin believe below best better between beyond black blue body book bottom box boy bring build
  business busy call cancel car case catch caught cause certain chat cheap child city claim clean click client close
  coin color come common company connect consider control copy cost couple cover credit cross current custom cycle
  daughter deal december decide decline define deliver deposit describe detail device direct discover door double
  dream drive drop during easy edit either else empty end enough ensure enter entry exact example excuse execute
  exit expire express extra eye face fade family father feel field figure file final fine first fix flat follow food
  force forget found friend front fun future gain game gas general glad great group grow guess hand happy hard head
  hidden high history hold home hope hour idea identify include income index inform input install invest invite
  issue item job join keep key kid kind large later learn leave left legal length letter level life light limit list
  little live load loan local love machine mail main man manage manual market matter maximum media member mention
  method middle million mind minute miss mistake mobile model modify moment monitor month morning mother move movie
  much multiply near network news next nice night normal note nothing notice offer office often oil okay old once
  option order outside own owner page paper parent pass permit person photo phrase physical picture place play point
  position possible post power practice present price print private produce profit program project proof property
  protect provide public purchase question quick quit rather ready real reason recall record recycle reduce region
  relief remain remember remind remove rent repair repeat replace report require result return review reward room
  run sad safe save say scan school screen script search second secret section seed seek select sell seminar senior
  service session setup share ship shop short side sign silent similar simple sing slow small social sorry sort
  sound source space speak special speed spend start state stay stock story street strong such sudden sun supply
  surprise swap system table talk target task ten term test text thank theme thing thought tip title together token
  tomorrow tonight tool topic total track trade traffic travel trick trip trouble true trust turn twice two type
  under undo unit unknown update upgrade upon upset valid vault verify version video view virtual visa voice walk
  water wealth web weekend welcome wheel win window wish woman word work world worry write year young zero`;

/** Ordinary words that are not in the list, and one edit away from one that is. */
const UNLISTED = `
  words phrases secrets seeds keys mnemonic mnemonics backups restore
  back been bank were does with your from them than these those some said says sent paid take took gone done came
  mine look seem show send free bill fees week days lost many most tried thru made money hear here funds fund rest
  through using charged declined received details being after going thanks could would should might shall cannot
  weren wasn isnt hasn haven aren doesn didn wont cant dont theirs their ours mins secs went goes lives sites site
  website given gave fiat crypto bitcoin ethereum tether support pls plz stop late date dates login logged signed
  tries times hours years months users user apps cards costs rates fail fails failed read reads phones even ever
  every whats which while whom whose sides fixed kept likes longer both down each form full hence known last less
  line needs none part past plan quite self sold things think uses wants ways weeks well works yeah nope typed steps
  sending spent store stored stuck stole stolen trace trades traded moved big bit buy clear create email evening
  house how new pay wallet`;

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/u));
const everywhere = words(EVERYWHERE);
const ordinary = words(ORDINARY);
const unlisted = words(UNLISTED);

/** How much a word of the English list proves, from 0 to 1. */
export function proofOf(word: string): number {
  if (everywhere.has(word)) return 0.3;
  return ordinary.has(word) ? 0.75 : 1;
}

/** Whether a word is an ordinary English one, in the list or not, and so no misspelt word of a phrase. */
export function isOrdinary(word: string): boolean {
  return everywhere.has(word) || ordinary.has(word) || unlisted.has(word);
}
