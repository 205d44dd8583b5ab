import { expect, test } from 'vitest';
import { clueQuestion } from './clue-question.ts';

test.each([
  ['the country that became a strategic partner of Vietnam in 2024', 'Which country became a strategic partner of Vietnam in 2024?'],
  ['the Prime Minister of Laos who welcomed his counterpart', 'Which Prime Minister of Laos welcomed his counterpart?'],
  ['The river that flows through Cairo', 'Which river flows through Cairo?'],
  ['the agreement that countries of the region signed', 'What is the name of the agreement that countries of the region signed?'],
  ['the river that cities border', 'What is the name of the river that cities border?'],
  ['the accord that the minister named', 'What is the name of the accord that the minister named?'],
  ['the country whose capital is Abu Dhabi', 'Which country\'s capital is Abu Dhabi?'],
  ['the United States whose capital is Washington', 'Which United States\' capital is Washington?'],
  ['the Deputy Prime Minister and Foreign Minister of Vietnam in January 2025', 'Who was the Deputy Prime Minister and Foreign Minister of Vietnam in January 2025?'],
  ['the first president of South Africa to be elected by all', 'Who was the first president of South Africa to be elected by all?'],
  ['the leader of the party', 'What is the name of the leader of the party?'],
  ['the house of the president of 1990', 'What is the name of the house of the president of 1990?'],
  ['the area whose mechanisms Vietnam helped to mend', 'What is the name of the area whose mechanisms Vietnam helped to mend?'],
  ['the event in Hanoi whose theme was peace', 'What is the name of the event in Hanoi whose theme was peace?'],
  ['the metal with the highest melting point', 'Which metal has the highest melting point?'],
  ['the treaty with the United States', 'What is the name of the treaty with the United States?'],
  ['the waterfall on the border with the longest fence', 'What is the name of the waterfall on the border with the longest fence?'],
  ['a forum, held once, that led to peace', 'What is the name of a forum, held once, that led to peace?'],
  ['Painter of the Mona Lisa', 'Which name fits this description: “Painter of the Mona Lisa”?'],
])('asks for %s', (clue, question) => {
  expect(clueQuestion(clue)).toBe(question);
}); // prettier-ignore
