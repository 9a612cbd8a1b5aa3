import { OUTLOOK_FRAGMENTS } from './outlook-fragments.js';

/**
 * Parts that several answers share. Each becomes a schema of its own name in the OpenAPI document. A fragment may use
 * those that stand before it.
 */
export const FRAGMENTS = /* GraphQL */ `
  fragment CustomerRef on Customer {
    id
    name
  }
  fragment ProductRef on Product {
    id
    name
    category
  }
  fragment Transaction on Transaction {
    id
    orderId
    customer {
      ...CustomerRef
    }
    product {
      ...ProductRef
    }
    quantity
    unitPrice
    amount
    isReturn
    occurredAt
  }
  fragment Ticket on Ticket {
    id
    customer {
      ...CustomerRef
    }
    product {
      ...ProductRef
    }
    subject
    body
    channel
    priority
    status
    sentimentScore
    sentiment
    openedAt
    resolvedAt
  }
  fragment CustomerFacts on Customer {
    id
    name
    email
    industry
    region
    segment
    signupDate
    sales {
      ...CustomerSales
    }
  }
  fragment CustomerSales on CustomerSales {
    grossRevenue
    returns
    netRevenue
    units
    orders
    averageOrderValue
    firstPurchase
    lastPurchase
  }
  fragment ProductFacts on Product {
    id
    name
    category
    price
    cost
    margin
    excluded
    performance {
      ...ProductPerformance
    }
  }
  fragment ProductPerformance on ProductPerformance {
    grossRevenue
    returns
    netRevenue
    units
    returnedUnits
    orders
    customers
    averagePrice
    returnRate
    grossProfit
    margin
    firstSale
    lastSale
  }
  fragment MonthlySales on MonthlySales {
    month
    complete
    orders
    units
    grossRevenue
    returns
    netRevenue
  }
  fragment MonthlyTickets on MonthlyTickets {
    month
    complete
    tickets
    scored
    negative
    neutral
    positive
    negativeShare
    averageSentiment
  }
  fragment SentimentSummary on SentimentSummary {
    tickets
    open
    scored
    negative
    neutral
    positive
    negativeShare
    averageSentiment
    enoughData
    explanation
    byMonth {
      ...MonthlyTickets
    }
  }
  fragment LargestOrder on LargestOrder {
    month
    units
    share
    transaction {
      id
      orderId
    }
  }
  fragment MonthToDate on MonthToDate {
    month
    days
    units
    previousUnits
    change
  }
  fragment Trend on Trend {
    product {
      ...ProductRef
    }
    status
    direction
    month
    previousMonth
    units
    previousUnits
    change
    seasonallyAdjusted
    usualChange
    adjustedChange
    beyondNoise
    pValue
    qValue
    largestOrder {
      ...LargestOrder
    }
    orders
    previousOrders
    revenue
    previousRevenue
    revenueChange
    yearAgoUnits
    yearAgoChange
    toDate {
      ...MonthToDate
    }
    threshold
    enoughData
    asOf
    explanation
  }
  fragment Insight on Insight {
    id
    kind
    severity
    headline
    explanation
    rule {
      name
      description
      threshold
    }
    evidence {
      label
      value
      unit
    }
    confidence {
      kind
      value
      sampleSize
    }
    valueAtStake
    enoughData
    asOf
    rows {
      kind
      customerId
      productId
      from
      to
      sentiment
    }
    customer {
      ...CustomerRef
    }
    product {
      ...ProductRef
    }
  }
  fragment Anomaly on Anomaly {
    id
    customer {
      ...CustomerRef
    }
    rule
    rules
    k
    n
    share
    expectedShare
    p
    q
    severity
    explanation
    evidence {
      label
      value
      unit
    }
    rows {
      kind
      customerId
      productId
      from
      to
      sentiment
    }
    valueAtStake
    insights {
      ...Insight
    }
    asOf
  }
  fragment Kpi on Kpi {
    value
    previous
    change
    status
  }
  ${OUTLOOK_FRAGMENTS}
`;
