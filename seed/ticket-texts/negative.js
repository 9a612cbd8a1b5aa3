export const negativeScripts = {
    delivery: {
        weight: 26,
        subjects: [
            'Where is order {order}?',
            'Order {order} still not delivered',
            'Late again: {order}',
            'Delivery promised for {weekday}, nothing came',
            'Missing parcel, {order}',
            'Third day of waiting for {product}',
        ],
        openings: [
            'We ordered {qty} × {product} on {date} and still have nothing.',
            'Order {order} was promised for {weekday} and once again nobody turned up.',
            'Your tracking page has said "out for delivery" since {weekday}. There is no parcel here.',
            'I took half a day off my other work to receive {order}. The driver never came.',
            [
                '{product} missing from {order}',
                'Only part of {order} arrived. {product} is missing and nobody can tell me where it is.',
            ],
        ],
        details: [
            'Our reception was staffed the whole day, so "recipient not available" is simply not true.',
            'We have people here who cannot start their work without it.',
            'The courier gives me a different answer each time I call.',
            'I had to buy a replacement in a shop around the corner at twice the price.',
            '{colleague} was promised a call back on {weekday}. It did not come.',
            'This is the second late delivery in a row.',
        ],
        requests: [
            'Tell me today when it arrives, please, or cancel the order.',
            'I want a firm delivery date in writing.',
            'Please refund the delivery charge at least.',
            'If it is not here by {weekday} we will return it unopened.',
            'Who is responsible for this on your side?',
        ],
    },
    damage: {
        weight: 18,
        subjects: [
            '{product} arrived broken',
            'Damaged goods in {order}',
            'Box crushed, contents unusable ({order})',
            'Complaint about {product}',
        ],
        openings: [
            'The parcel with {product} was crushed on one side and what is inside is broken.',
            'We opened {order} this morning and {product} is clearly damaged.',
            'Half of the {qty} pieces of {product} we got are damaged.',
            'There was no padding at all in the box with {product}. Of course it broke.',
            [
                'Wrong and damaged items in {order}',
                'What you sent is not what we ordered: the label says {product}, the box holds something else, and it is dented too.',
            ],
        ],
        details: [
            'I have photos of the box and of the contents.',
            'The driver left before we could check anything.',
            'We cannot use it like this and certainly cannot give it to a client.',
            'The same thing happened with our last order.',
            'It looks as if it had been returned by somebody else before.',
        ],
        requests: [
            'Please send a replacement at once and collect the broken one.',
            'I expect a full refund of {amount}.',
            'How do you want to put this right?',
            'Please pack it properly next time.',
        ],
    },
    invoice: {
        weight: 16,
        subjects: ['Billing for {order}', 'Invoice trouble, again'],
        openings: [
            [
                'Wrong amount on invoice for {order}',
                'The invoice for {order} is wrong: {product} is billed at more than the price we agreed.',
            ],
            ['Charged twice for {order}', 'You charged us twice for {order}, {amount} each time.'],
            [
                'Reminder for an invoice we paid',
                'We have now got a payment reminder for an invoice that we paid on {date}.',
            ],
            ['Credit note still outstanding', 'I have been waiting for the credit note for {order} for weeks.'],
            [
                'Discount missing again',
                'Our contract discount is missing on the invoice for {order}, for the third time this year.',
            ],
        ],
        details: [
            'Our accounts department has blocked the payment until this is corrected.',
            '{colleague} has written to you about this twice without an answer.',
            'Frankly, it is an insult.',
            'I have sent you all the papers already.',
            'Correcting your invoices is slowly becoming a part of my job.',
        ],
        requests: [
            'Please put it right today.',
            'I expect an answer from your accounts department this week.',
            'Confirm in writing that nothing is outstanding.',
            'Please stop the reminders until it is sorted out.',
        ],
    },
    portal: {
        weight: 10,
        subjects: ['Portal not usable'],
        openings: [
            ['Locked out of the portal again', 'I have been locked out of the ordering portal since {weekday}.'],
            ['Portal error at checkout', 'Your checkout throws an error every time I try to order {product}.'],
            ['Shopping lists gone', 'The new portal lost our saved shopping lists. All of them.'],
            [
                'Password reset mail never arrives',
                'The password reset mail does not arrive, I have tried five times.',
            ],
        ],
        details: [
            'Your help page helps nobody.',
            '{colleague} has the same problem on another computer.',
            'It used to work before your last update.',
            'We lost an hour on this today.',
        ],
        requests: [
            'Please fix this, we need to place orders.',
            'Can somebody call me who can actually solve it?',
            'Until then please take my order by mail.',
        ],
    },
    return: {
        weight: 8,
        subjects: [
            'Return of {product} refused',
            'Refund for {order} still missing',
            'Collection did not take place',
        ],
        openings: [
            [
                'Refund for {order} still missing',
                'We sent {product} back more than three weeks ago and have not seen the money.',
            ],
            [
                'Collection did not take place',
                'The collection for our return was booked for {weekday}. Nobody came.',
            ],
            [
                'Return of {product} refused',
                'Your colleague refused the return of {product} although it is unopened.',
            ],
        ],
        details: [
            'We have done everything as your return form says.',
            'This has been going on since the order of {date}.',
            'According to your own terms we have 30 days.',
        ],
        requests: ['Please refund {amount} now.', 'I would like to hear from a supervisor.'],
    },
    defect: {
        weight: 16,
        subjects: [
            '{product} stopped working',
            '{product} keeps failing',
            'Faulty: {product}',
            'Very disappointed with {product}',
            'Warranty claim, order {order}',
        ],
        openings: [
            '{product} from order {order} stopped working after less than two weeks.',
            'The {product} you delivered on {date} fails several times a day.',
            'Two of our {qty} pieces of {product} are dead on arrival.',
            'I am really annoyed with {product}: it worked once and never again.',
            '[supply] The quality of {product} has gone down badly compared with what we had before.',
        ],
        details: [
            'We have tried everything in the troubleshooting guide.',
            'Our staff have gone back to the old one, which tells you everything.',
            'Your phone support told me to "switch it off and on".',
            'That makes it useless for us.',
            '{colleague} reports the same with hers.',
        ],
        requests: [
            'Please replace it under warranty.',
            'I want to return all of them.',
            'Tell me what you are going to do about it.',
            'Is this a known fault?',
        ],
    },
    contract: {
        weight: 6,
        subjects: [
            'Notice about our framework contract',
            'Price increase not acceptable',
            'Thinking about changing supplier',
        ],
        openings: [
            [
                'Price increase not acceptable',
                'The price increase you announced for {product} is not acceptable to us.',
            ],
            [
                'Thinking about changing supplier',
                'After the trouble with our last orders we are reviewing our contract with you.',
            ],
            [
                'Notice about our framework contract',
                'Nobody told us that our conditions would change with the renewal.',
            ],
        ],
        details: [
            'We have offers from two other suppliers on the table.',
            'Our purchasing manager {colleague} asks for an explanation.',
            'In all these years we have not been treated like this.',
        ],
        requests: [
            'Please call me about it this week.',
            'Without a better offer we will not renew.',
            'Please take this as a formal complaint.',
        ],
    },
};
/** Added when the writer has run out of patience. */
export const escalations = [
    'This is unacceptable.',
    'I am running out of patience.',
    'We are seriously considering another supplier.',
    'I have never had such poor service.',
    'Please pass this to your manager.',
    'Honestly, I expected better from you.',
];
