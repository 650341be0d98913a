import type { SentenceWords } from '../sentence-words.ts';

export const sentences: SentenceWords = {
  neverEnds:
    'Hr|Fr|Dr|Drs|Prof|St|Mag|Dipl|Ing|med|phil|jur|Frhr|z\\. ?B|d\\. ?h|u\\. ?a|i\\. ?d\\. ?R|o\\. ?ä|bzw|vgl|sog|gem|geb|evtl|ggf|inkl|exkl|einschl|insb|ehem|stv|stellv|Abt|Str',
  beforeNumbers:
    'Nr|Nrn|Art|Abs|Kap|Bd|Ziff|Ziffn|S|ca|rd|Tel|Jh|Aufl|Abb|Tab|max|min|etwa|Jan|Febr?|Apr|Aug|Sept?|Okt|Nov|Dez|v|n|St',
  mayEnd: 'usw|etc|Mio|Mrd|Tsd|e\\. ?V|Co|Chr|u\\. ?s\\. ?w|m\\. ?b\\. ?H',
  starters:
    'Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Ich|Im|Am|Bei|Nach|Für|Mit|Doch|Aber|Und|Auch|Seit|Damit|Diese|Dieser|Dieses|Zudem|Außerdem|Dabei|Denn',
  ordinalPoint: true,
};
