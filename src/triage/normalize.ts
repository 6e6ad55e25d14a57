import { cut, fold } from '../core/text.ts';

/** What a problem is about is in its first words. */
const READ = 600;

/** Traditional characters of this field and of everyday questions, each before its Simplified form. */
const SIMPLER = new Map(
  (
    '帳账賬账錢钱銀银幣币轉转記记請请問问麼么為为還还這这個个號号戶户碼码沒没過过時时現现餘余額额網网絡络鏈链單单處处' +
    '後后來来開开關关認认證证驗验綁绑換换機机聯联繫系導导詞词備备發发進进對对賣卖買买費费續续題题顯显點点裡里給给'
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

const HAN = /\p{Script=Han}/u;
const PIECES = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu;
const ENDINGS = /(?:ing|ed|es|s|e)$/;

/** Greetings, times and the like: they stand beside any problem. */
const ASIDES =
  /你好|您好|谢谢|麻烦|帮忙|[昨今前]天|昨晚|[上下中]午|晚上|早上|刚刚|刚才|现在|半天|一直|已经|个?小时|分钟|怎么办|怎么回事/gu;
const EMPTY_HAN = new Set(
  '我你您他她它的了吗呢吧啊呀哦嗯是在有个这那就都也很想要请问怎么什为样何会能可以和把被给让过还又再去来下一上里不',
);
const EMPTY_WORDS = new Set(
  (
    'i me my you your we our it its the a an this that is are was were be been am do does did have has had can could will ' +
    'would should to of in on at for from with and or but so not no n t s m ve re how what when where why who which ' +
    'please hi hello thanks thank just there any some still yet now today yesterday ago hour hours minute day made make'
  )
    .split(' ')
    .map(stem),
);

/** How much a feature tells that is made of empty words, or partly so, or is one character of a longer word. */
const EMPTY = 0.1;
const HALF_EMPTY = 0.45;
const SINGLE = 0.5;

/** Pieces of a text that are compared, each with how much it tells of what the text is about: 0 to 1. */
export type Features = Map<string, number>;

/** The form of a text for triage: folded, its Traditional Chinese characters simplified as far as this field needs. */
export function normalize(text: string): string {
  const folded = fold(cut(text, READ));
  return folded.replace(/\p{Script=Han}/gu, (character) => SIMPLER.get(character) ?? character);
}

/** The features of a normalized text: words without their endings, and one to three Chinese characters in a row. */
export function featuresOf(normal: string): Features {
  const pieces = normal.replace(ASIDES, ' ').match(PIECES) ?? [];
  return new Map(pieces.flatMap((piece) => (HAN.test(piece) ? hanFeatures(piece) : [wordFeature(piece)])));
}

function wordFeature(word: string): [string, number] {
  const stemmed = stem(word);
  return [stemmed, EMPTY_WORDS.has(stemmed) || /^\d/.test(word) ? EMPTY : 1];
}

function hanFeatures(piece: string): [string, number][] {
  const characters = [...piece];
  const grams = [1, 2, 3].flatMap((size) =>
    characters.slice(size - 1).map((_, at) => characters.slice(at, at + size).join('')),
  );
  return grams.map((gram) => [gram, tells([...gram])]);
}

function tells(characters: string[]): number {
  const empty = characters.filter((character) => EMPTY_HAN.has(character)).length;
  if (empty > 0) return empty === characters.length ? EMPTY : HALF_EMPTY;
  return characters.length === 1 ? SINGLE : 1;
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(ENDINGS, '') : word;
}
