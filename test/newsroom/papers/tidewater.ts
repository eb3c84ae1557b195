import type { Paper } from '../paper.ts';

export const TIDEWATER: Paper = {
  host: 'tidewater.test',
  title: 'The Tidewater Post',
  description: 'The daily paper of Harrow Quay and the islands.',
  lang: 'en',
  format: 'rss2',
  path: '/feed.xml',
  full: true,
  stories: [
    {
      title: 'Harbour council keeps the night ferry by a single vote, and nobody will say who changed sides',
      ago: 26,
      author: 'Ines Harrow',
      categories: ['Council', 'Ferries'],
      body: [
        '<p><strong>The 23:40 boat will run until April. The council settled it late on Saturday by seven votes to six, after a session that outlasted the last two sailings.</strong></p>',
        '<figure><img src="https://tidewater.test/pictures/ferry.svg" width="720" height="480" alt="The night ferry in mid-stream under a full moon"><figcaption>The last boat on Saturday, seen from the north slip. Drawing: Tidewater Post</figcaption></figure>',
        'The case against it is an account book. The port office counts thirty-one passengers on an average night, and their fares pay for half of the fuel. The number 12 bus, sent the long way over the bridge, would cost a third as much.',
        'The case for it is another sort of arithmetic. The bus takes fifty minutes; the boat takes <em>nine</em>. Nurses from the north bank hospital, who finish at a quarter past eleven, had come early to get the front seats, and held up cards with the time at which each of them goes to bed.',
        '<blockquote><p>It is not a shipping line that loses money. It is a bridge that walks slowly. Nobody takes away half of a bridge because few people cross it at night.</p><footer>Gus Pellow, chief engineer, retired</footer></blockquote>',
        'Under <a href="https://harbour.test/">the motion as passed</a>, three things change next month:',
        '<ul><li>the last boat leaves at 23:40 as now, with one more at 00:20 from the south bank on Fridays and Saturdays;</li><li>a single crossing costs three coins instead of two; season tickets stay as they are;</li><li>on winter Wednesdays there is no boat, and the bus takes its place.</li></ul>',
        'As for the vote that turned, the record of the ballot stays closed for thirty days. The chairman was seen walking down to the slip by himself, in time for the boat.',
      ],
    },
    {
      title: 'How a town of nine hundred keeps a daily paper',
      ago: 9,
      author: 'Ines Harrow',
      body: [
        'The press is older than the mayor, and both are oiled on Mondays. It stands in what used to be the ice house, because the floor there was poured to hold forty tons of winter and has never minded a machine.',
        'There are nine hundred and four people in Harrow Quay, counting the two who moved in on Friday. The paper prints seven hundred copies. The arithmetic has puzzled visitors for a century, and the answer is that people here do not share: a newspaper is a thing one writes on, wraps fish in, and quarrels over, and none of that can be done with somebody else’s.',
        '<blockquote><p>A rumour is free and arrives at once. We charge a coin and arrive at breakfast. That is the whole business.</p><footer>Maud Pellow, editor since 1988</footer></blockquote>',
        'Nothing in it is longer than the walk from the bakery to the slip. Mrs Pellow measures stories in steps, and when a reporter brings her one of two thousand she sends him to walk it, reading aloud, until he finds the place where he stopped listening to himself.',
        '<h2>What is not printed</h2>',
        'The drawer under the counter holds what was true and did not run. It is full, it is never locked, and in thirty-eight years nobody has been seen to open it.',
      ],
    },
    {
      title: 'Tide tables for the week, with two corrections',
      ago: 185,
      author: 'Harbour master',
      body: [
        'Wednesday’s high water was printed an hour early. We regret the wet cars.',
        '<table><thead><tr><th>Day</th><th>High water</th><th>Metres</th></tr></thead><tbody><tr><td>Monday</td><td>04:12</td><td>3.61</td></tr><tr><td>Tuesday</td><td>05:01</td><td>3.70</td></tr><tr><td>Wednesday</td><td>05:48</td><td>3.74</td></tr><tr><td>Thursday</td><td>06:34</td><td>3.69</td></tr></tbody></table>',
        'The second correction is to Thursday’s, which was right, and which we had corrected.',
      ],
    },
    {
      title: 'Bridge painters find a name under seven coats of green',
      ago: 320,
      author: 'Tom Aldous',
      body: [
        'It is scratched into the third lamp post from the north, at the height of a child: ADA 1931. The foreman has told his men to paint round it.',
        'Three Adas in the town are old enough. Two of them say it was the third, who says it was raining that day and she would not have been let out.',
      ],
    },
    {
      title: 'Notes from the fish market: fewer boats, better coffee',
      ago: 1480,
      author: 'Ines Harrow',
      body: [
        'By seven the crates are gone and the talk begins. Eleven boats landed this week; twenty years ago it would have been forty. What has not changed is who stands where.',
        'The new urn makes a cup that three of the older skippers describe as “no worse”. It is the first praise heard at that counter since the ice machine.',
      ],
    },
    {
      title: 'Letters: on gulls, again',
      ago: 1710,
      author: 'Our readers',
      body: [
        'Four readers for, nine against, one gull enclosed.',
        '<blockquote><p>Sir, they were here first, and they do not vote.</p><footer>R. Tansley, Chapel Lane</footer></blockquote>',
      ],
    },
    {
      title: 'School choir asks for a piano that stays in tune in fog',
      ago: 3010,
      author: 'Tom Aldous',
      body: [
        'The present one, a gift of the lifeboat crew, drops a quarter tone whenever the horn sounds. The children have learned to drop with it, and won the county prize that way.',
        'An anonymous reader has offered an instrument from a dry house inland. It will have to cross by the night ferry, there being no other boat with room on deck.',
      ],
    },
    {
      title: 'Obituary: Percy Marl, who wound the church clock for fifty-one years',
      ago: 5900,
      author: 'Maud Pellow',
      body: [
        'He was never more than a minute out, and then it was the telegraph’s fault. He went up the hundred and six steps every Friday, with a lamp until 1964 and a torch after that.',
        'The clock stopped on Sunday at ten to four, which was not a mark of respect but of Friday having been missed.',
      ],
    },
  ],
};
