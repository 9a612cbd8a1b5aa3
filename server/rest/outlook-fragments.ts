/** What to expect of a customer. */
export const OUTLOOK_FRAGMENTS = /* GraphQL */ `
  fragment LifetimeValue on LifetimeValue {
    pastValue
    expectedValue
    low
    high
    level
    months
    monthlyDiscount
    expectedPurchases
    expectedOrderValue
    probabilityAlive
    enoughData
    explanation
    confidence {
      kind
      value
      sampleSize
    }
    asOf
    dataVersion
  }
  fragment ChurnRisk on ChurnRisk {
    probability
    level
    horizonDays
    typical
    contributions {
      name
      label
      value
      unit
      points
    }
    enoughData
    explanation
    confidence {
      kind
      value
      sampleSize
    }
    asOf
    dataVersion
  }
  fragment HealthScore on HealthScore {
    score
    parts {
      name
      label
      contribution
      weight
      value
      unit
      explanation
    }
    history {
      month
      day
      score
    }
    enoughData
    explanation
    asOf
    dataVersion
  }
  fragment Recommendation on Recommendation {
    product {
      ...ProductRef
    }
    score
    probability
    expectedValue
    basedOn {
      product {
        ...ProductRef
      }
      count
      confidence
      lift
      weight
    }
    explanation
  }
`;
