import { describe, expect, test } from 'vitest';
import { casesOf, nominativeOf } from '../../../../shared/languages/ru/declension.ts';

describe('a declined name as a subject', () => {
  test.each([
    ['Анны Петровой', 'genitive', 'Анна Петрова'],
    ['Марии Ивановны Белой', 'genitive', 'Мария Ивановна Белая'],
    ['Сергея Достоевского', 'genitive', 'Сергей Достоевский'],
    ['Павла Кедрова', 'genitive', 'Павел Кедров'],
    ['Ильи Муравьёва', 'genitive', 'Илья Муравьёв'],
    ['Нино Гелашвили', 'genitive', 'Нино Гелашвили'],
    ['Хамида Рахими', 'genitive', 'Хамид Рахими'],
    ['Наталье Ветровой', 'dative', 'Наталья Ветрова'],
    ['Игорю Быстрову', 'dative', 'Игорь Быстров'],
    ['Лейле Хури', 'dative', 'Лейла Хури'],
    ['Ольгой Бреннер', 'instrumental', 'Ольга Бреннер'],
    ['Андреем Зарецким', 'instrumental', 'Андрей Зарецкий'],
  ] as const)('%s (%s) is %s', (name, inCase, subject) => expect(nominativeOf(name, inCase)).toBe(subject));
});

test.each([
  ['Кения', 'Кения Кении Кению Кенией'],
  ['Куба', 'Куба Кубы Кубе Кубу Кубой'],
  ['Казахстан', 'Казахстан Казахстана Казахстану Казахстаном Казахстане'],
  ['Филиппины', 'Филиппины Филиппин Филиппинам Филиппинами Филиппинах'],
  ['Мали', 'Мали'],
  ['Чили', 'Чили'],
])('%s has its cases', (name, cases) => expect(casesOf(name).join(' ')).toBe(cases));
