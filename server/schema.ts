import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchema as buildFromResolvers, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { guardSchema } from './access/guard-schema.js';
import { CustomerByIdResolver } from './customers/customer-by-id.js';
import { ApiKeysResolver } from './identity/api-keys-resolver.js';
import { AuditLogResolver } from './identity/audit-log.js';
import { PeopleResolver } from './identity/people-resolver.js';
import { SessionsResolver } from './identity/sessions-resolver.js';
import { ViewerResolver } from './identity/viewer.js';
import { CustomerChurnResolver } from './insights/churn.js';
import { AnomaliesResolver, JudgedCustomersResolver } from './insights/anomalies.js';
import { AnomalyCustomerResolver } from './insights/anomaly.js';
import { CustomerInsightsResolver } from './insights/customer-insights.js';
import { CustomerSalesResolver } from './insights/customer-sales.js';
import { DataStatusResolver } from './insights/data-status.js';
import { FacetsResolver } from './insights/facets.js';
import {
  CompanionResolver,
  FrequentlyBoughtTogetherResolver,
} from './insights/frequently-bought-together.js';
import { withDataChanged } from './insights/data-changed.js';
import { CustomerHealthResolver } from './insights/health.js';
import { InsightSubjectResolver } from './insights/insight.js';
import { InsightByIdResolver } from './insights/insight-by-id.js';
import { CustomerLifetimeValueResolver } from './insights/lifetime-value.js';
import { CustomerMonthsResolver, ProductMonthsResolver } from './insights/monthly-sales.js';
import { OverviewInsightsResolver } from './insights/overview-insights.js';
import { CustomerRevenueResolver, OverviewResolver, ProductSalesResolver } from './insights/overview.js';
import { OpportunityResolver } from './insights/opportunities.js';
import { ProductInsightsResolver } from './insights/product-insights.js';
import { ProductPerformanceResolver } from './insights/product-performance.js';
import { ProductProfitResolver } from './insights/product-profit.js';
import { RecommendationBasisResolver } from './insights/recommendation-basis.js';
import { ReasonProductResolver, RecommendationProductResolver } from './insights/recommendation.js';
import { CustomerRecommendationsResolver } from './insights/recommendations.js';
import { SearchResolver } from './insights/search.js';
import { CustomerSentimentResolver, ProductSentimentResolver } from './insights/ticket-sentiment.js';
import { LargestOrderResolver } from './insights/largest-order.js';
import { GroupTrendsResolver } from './insights/group-trends.js';
import { ProductTrendResolver, TrendProductResolver } from './insights/trend.js';
import { TrendsResolver } from './insights/trends.js';
import {
  CustomerProductResolver,
  ProductCustomerResolver,
  TopCustomersResolver,
  TopProductsResolver,
} from './insights/who-buys-what.js';
import { treatNullsAsAbsent } from './kit/absent-nulls.js';
import { CustomerListResolver } from './lists/customer-list.js';
import { ProductListResolver } from './lists/product-list.js';
import { CustomerTicketsResolver, ProductTicketsResolver, TicketListResolver } from './lists/ticket-list.js';
import { CustomerTimelineResolver } from './lists/timeline.js';
import {
  CustomerTransactionsResolver,
  ProductTransactionsResolver,
  TransactionListResolver,
} from './lists/transaction-list.js';
import { ProductByIdResolver } from './products/product-by-id.js';
import { TicketByIdResolver } from './tickets/ticket-by-id.js';

const RESOLVERS: NonEmptyArray<abstract new () => object> = [
  CustomerByIdResolver,
  CustomerListResolver,
  CustomerChurnResolver,
  CustomerHealthResolver,
  CustomerInsightsResolver,
  CustomerLifetimeValueResolver,
  CustomerMonthsResolver,
  CustomerProductResolver,
  CustomerRecommendationsResolver,
  RecommendationBasisResolver,
  RecommendationProductResolver,
  ReasonProductResolver,
  CustomerSalesResolver,
  CustomerSentimentResolver,
  CustomerTicketsResolver,
  CustomerTimelineResolver,
  CustomerTransactionsResolver,
  TopProductsResolver,
  ProductByIdResolver,
  ProductListResolver,
  ProductCustomerResolver,
  ProductInsightsResolver,
  ProductMonthsResolver,
  ProductPerformanceResolver,
  ProductProfitResolver,
  ProductSentimentResolver,
  ProductTicketsResolver,
  ProductTransactionsResolver,
  ProductTrendResolver,
  FrequentlyBoughtTogetherResolver,
  TopCustomersResolver,
  CompanionResolver,
  TransactionListResolver,
  TicketByIdResolver,
  TicketListResolver,
  OverviewResolver,
  OverviewInsightsResolver,
  ProductSalesResolver,
  CustomerRevenueResolver,
  AnomaliesResolver,
  JudgedCustomersResolver,
  AnomalyCustomerResolver,
  TrendsResolver,
  TrendProductResolver,
  GroupTrendsResolver,
  LargestOrderResolver,
  OpportunityResolver,
  InsightByIdResolver,
  InsightSubjectResolver,
  SearchResolver,
  DataStatusResolver,
  FacetsResolver,
  ViewerResolver,
  PeopleResolver,
  SessionsResolver,
  ApiKeysResolver,
  AuditLogResolver,
];

/** The GraphQL schema: every resolver, named one by one, and each field for those who may read it. */
export async function buildSchema(): Promise<GraphQLSchema> {
  // a plain field is a property, which GraphQL reads by itself: most of an answer is of these
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const schema = await buildFromResolvers({ resolvers: RESOLVERS, validate: false, orphanedTypes: [] });
  return guardSchema(withDataChanged(treatNullsAsAbsent(schema)));
}

/** The schema as schema.graphql has it. */
export function printed(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
