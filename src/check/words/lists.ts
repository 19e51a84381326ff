/** The lists that come with the program. The data are JSON, so that people who know words and no code can mend them. */
import aspectsFile from './aspects.json';
import commonWordsFile from './common-words.json';
import confusableFile from './confusable.json';
import doubledFile from './doubled.json';
import fixedPhrasesFile from './fixed-phrases.json';
import mailHostsFile from './mail-hosts.json';
import namesFile from './names.json';
import oversightFile from './oversight.json';
import shortcomingsFile from './shortcomings.json';
import termsFile from './terms.json';
import typosFile from './typos.json';
import type { CorrectionList, VocabularyList } from './word-list.ts';

export const typoList: CorrectionList = typosFile;
export const fixedPhraseList: CorrectionList = fixedPhrasesFile;
export const aspectList: VocabularyList = aspectsFile;
export const oversightList: VocabularyList = oversightFile;
export const shortcomingList: VocabularyList = shortcomingsFile;
export const doubledList: VocabularyList = doubledFile;
export const nameList: VocabularyList = namesFile;
export const termList: VocabularyList = termsFile;
export const commonWordList: VocabularyList = commonWordsFile;
export const confusableList: VocabularyList = confusableFile;
export const mailHostList: VocabularyList = mailHostsFile;
