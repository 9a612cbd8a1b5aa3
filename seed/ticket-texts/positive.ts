import type { Scripts } from './script.js';

export const positiveScripts = {
  praise: {
    weight: 46,
    subjects: ['Thank you!', 'Great service', 'Compliment to your team', 'Well done'],
    openings: [
      ['Very happy with {product}', 'Just a quick note to say how happy we are with {product}.'],
      ['Fast delivery of {order}', 'Order {order} arrived a day early and perfectly packed. Thank you!'],
      'The driver who brought {order} carried everything up to the third floor, that was really kind.',
      'Your colleague on the phone solved our problem in five minutes.',
      ['Feedback on {product}', '[device] We set up {product} on {weekday} and everybody loves it.'],
      'Thanks for sorting out our last question so quickly.',
      ['{product}: better than expected', '[device] {product} is even better than I had hoped.'],
    ],
    details: [
      'It is good to have a supplier one can rely on.',
      '[device] {colleague} has already asked for a second one.',
      'Please pass our thanks on to the team.',
      'The quality is excellent for the price.',
      'I have recommended you to our neighbours in the building.',
      'The whole office noticed the difference.',
    ],
    requests: ['Keep it up!', 'We will certainly order again.', 'Have a great week.', 'Many thanks again.'],
  },
  question: {
    weight: 26,
    subjects: ['Recommendation wanted', 'Planning our next order'],
    openings: [
      [
        'More of {product}',
        'We are very pleased with {product} and would like to have more of it at our second site.',
      ],
      [
        'Loved {product}, what goes with it?',
        '[device] {product} has been a great success here. Do you have something that goes with it?',
      ],
      [
        'After the good experience with {order}',
        'After the good experience with {order} we would like to order more from you.',
      ],
      'Your advice on {product} was spot on, so here is my next question: what would you add to it?',
    ],
    details: [
      'The staff are delighted.',
      'Your last recommendation was perfect.',
      'The budget is approved, which makes it even nicer.',
    ],
    requests: [
      'Could you send me an offer?',
      'I am looking forward to your ideas.',
      'Thanks for your great help as always!',
    ],
  },
  contract: {
    weight: 14,
    subjects: ['Happy to renew', 'Contract renewal confirmed', 'Another year together'],
    openings: [
      'We are glad to renew our contract for another year.',
      'Thank you for the good talk on {weekday}. The new conditions are very fair, we accept.',
      'It was an easy decision for us to stay with you.',
    ],
    details: [
      'Working with you has been a pleasure.',
      'Everybody here appreciates how uncomplicated it is.',
      '{colleague} sends best regards and thanks.',
    ],
    requests: [
      'Please send the papers, we will sign right away.',
      'We look forward to the next year with you.',
    ],
  },
  return: {
    weight: 8,
    subjects: ['Thanks for the easy exchange', 'Return of {order} went smoothly'],
    openings: [
      ['Thanks for the easy exchange', 'The exchange of {product} went really smoothly, thank you.'],
      ['Refund for {order} arrived', 'I was surprised how quickly the refund for {order} arrived. Great!'],
      ['Return of {order} went smoothly', 'Thank you for taking back {product} without any fuss.'],
    ],
    details: [
      'Everything went like clockwork.',
      'That is what good service looks like.',
      'I wish everybody handled it like that.',
    ],
    requests: ['Thanks again!', 'You have made my day.'],
  },
  portal: {
    weight: 6,
    subjects: ['The new portal is great', 'Reordering is so easy now'],
    openings: [
      [
        'Reordering is so easy now',
        'The reorder button in the portal saves me an hour every week, great idea.',
      ],
      ['Portal access: thank you', 'Thank you for setting up the access for {colleague} so quickly.'],
    ],
    details: ['Your portal has become really good.', 'The new search finds everything at once.'],
    requests: ['Please tell your developers.', 'Well done!'],
  },
} as const satisfies Scripts;

/** Added when the writer is delighted. */
export const delights = [
  'Brilliant!',
  'Five stars from us.',
  'Could not be better.',
  'You are the best supplier we have.',
  'We are thrilled.',
] as const;
