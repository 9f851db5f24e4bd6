// Written by `npm run generate` from openapi/2026-05-12. Do not edit: change the spec, or scripts/codegen/.

import type { HelperClient } from '../../../src/endpoints/endpoint-factory.js';
import type { CallOptions } from '../../../src/options.js';
import type {
  ApplyBillingDiscountBody,
  BillingCancelSubscriptionItemQuery,
  BillingDiscountRedemption,
  BillingLegacySubscriptionItem,
  BillingListPlansQuery,
  BillingListPricesQuery,
  BillingListStatementPaymentAttemptsQuery,
  BillingListStatementsQuery,
  BillingListSubscriptionItemsQuery,
  BillingPaymentAttemptList,
  BillingPlanList,
  BillingPrice,
  BillingPriceList,
  BillingPriceTransition,
  BillingStatement,
  BillingStatementList,
  BillingSubscriptionItem,
  BillingSubscriptionItemList,
  CreateBillingPriceBody,
  CreateBillingPriceTransitionBody,
  ExtendBillingFreeTrialBody,
  paths,
} from '../types.js';

/**
 * Plans, prices, subscriptions, statements and credits.
 *
 * The helpers of `clerk.billing`, one for each operation.
 */
export interface Billing {
  /**
   * List billing plans.
   *
   * Returns the plans of the instance, for users and organizations alike unless `payer_type` narrows them. Each
   * plan comes with its fees and features. Pages hold 10 plans unless `limit` says otherwise, 500 at most.
   *
   * `GET /billing/plans`
   *
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`, `payer_type`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of plans and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listPlans(this: void, query?: BillingListPlansQuery, options?: CallOptions): Promise<BillingPlanList>;

  /**
   * List billing prices.
   *
   * Returns the prices of all plans, or of one plan if `plan_id` is given: the default price of each plan and the
   * custom ones made with `billing.createPrice`. Pages hold 10 prices unless `limit` says otherwise, 500 at most.
   *
   * `GET /billing/prices`
   *
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`, `plan_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of prices and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listPrices(this: void, query?: BillingListPricesQuery, options?: CallOptions): Promise<BillingPriceList>;

  /**
   * Create a billing price.
   *
   * Adds a custom price to an existing plan, for instance for one customer with terms of their own. Nobody is
   * moved to it or charged by this: use `billing.createPriceTransition` for that. Sending it twice may create two
   * prices. Fails with 404 if no such plan exists.
   *
   * `POST /billing/prices`
   *
   * @param body - `amount` has to be sent even when it is `null`. Required: `plan_id`, `amount`. Optional:
   *   `currency`, `annual_monthly_amount`, `description`, `supported_billing_periods`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The new price.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  createPrice(this: void, body: CreateBillingPriceBody, options?: CallOptions): Promise<BillingPrice>;

  /**
   * List subscription items.
   *
   * Returns the subscription items of all payers of the instance; the filters combine, so an item has to match
   * each of them. Items on free plans are left out unless `include_free` is `true`. Pages hold 10 items unless
   * `limit` says otherwise, 500 at most.
   *
   * `GET /billing/subscription_items`
   *
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`, `status`, `payer_type`,
   *   `plan_id`, `include_free`, `query`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of subscription items and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listSubscriptionItems(
    this: void,
    query?: BillingListSubscriptionItemsQuery,
    options?: CallOptions,
  ): Promise<BillingSubscriptionItemList>;

  /**
   * Cancel a subscription item.
   *
   * By default the item is not renewed: the payer keeps the plan until the current period is over. With
   * `end_now=true` it ends at once, and so does what the plan gives access to.
   *
   * `DELETE /billing/subscription_items/{subscription_item_id}`
   *
   * @param subscriptionItemId - The subscription item's ID.
   * @param query - No field is required. Optional: `end_now`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The subscription item, now canceled or ended.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  cancelSubscriptionItem(
    this: void,
    subscriptionItemId: string,
    query?: BillingCancelSubscriptionItemQuery,
    options?: CallOptions,
  ): Promise<BillingSubscriptionItem>;

  /**
   * Extend a subscription item's free trial.
   *
   * Moves the end of a running free trial to a later moment, and with it the first charge. The item has to be in
   * a free trial. `extend_to` is the new end itself, and not a duration. The response has an older shape than the
   * item that other operations return.
   *
   * `POST /billing/subscription_items/{subscription_item_id}/extend_free_trial`
   *
   * @param subscriptionItemId - The subscription item's ID.
   * @param body - What to send, as JSON. Required: `extend_to`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The subscription item with the later end of its trial, in the older shape.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  extendSubscriptionItemFreeTrial(
    this: void,
    subscriptionItemId: string,
    body: ExtendBillingFreeTrialBody,
    options?: CallOptions,
  ): Promise<BillingLegacySubscriptionItem>;

  /**
   * Move a subscription item to another price.
   *
   * Switches the payer to another price, of the same plan or another one. Going from free to paid with no other
   * active paid item takes effect at once and charges the payer right away; a payer who already has an active
   * paid item gets the new one as `upcoming` until the paid period ends. `transition` in the response says which
   * of these happened. Do not repeat it blindly after an unclear failure, since the payer may have been charged:
   * look at the subscription first.
   *
   * `POST /billing/subscription_items/{subscription_item_id}/price_transition`
   *
   * @param subscriptionItemId - The subscription item's ID.
   * @param body - The price the item has now and the one it should get. Required: `from_price_id`, `to_price_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The subscription item that the payer moves to, and the details of the move.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409, 422, 500),
   *   ClerkConnectionError, ClerkTimeoutError.
   */
  createPriceTransition(
    this: void,
    subscriptionItemId: string,
    body: CreateBillingPriceTransitionBody,
    options?: CallOptions,
  ): Promise<BillingPriceTransition>;

  /**
   * Apply a discount to a subscription item.
   *
   * Attaches an existing discount to the item. Discounts themselves are not made through this API, only applied
   * and removed. Fails with 404 if the item or the discount does not exist, and with 409 if the request conflicts
   * with the present state of the item.
   *
   * `POST /billing/subscription_items/{subscription_item_id}/discounts`
   *
   * @param subscriptionItemId - The subscription item's ID.
   * @param body - What to send, as JSON. Required: `discount_id`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The redemption, which records the discount on this item.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409, 422, 500),
   *   ClerkConnectionError, ClerkTimeoutError.
   */
  applySubscriptionItemDiscount(
    this: void,
    subscriptionItemId: string,
    body: ApplyBillingDiscountBody,
    options?: CallOptions,
  ): Promise<BillingDiscountRedemption>;

  /**
   * Remove a discount from a subscription item.
   *
   * Takes a discount off the item, so that later charges are no longer reduced by it. The discount itself stays
   * and can be used elsewhere. Fails with 404 if the item or the discount on it is not found, and with 409 if the
   * request conflicts with the present state of the item.
   *
   * `DELETE /billing/subscription_items/{subscription_item_id}/discounts/{discount_id}`
   *
   * @param subscriptionItemId - The subscription item's ID.
   * @param discountId - The ID of the discount to take off: `discount_id` of the redemption.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The redemption, now removed.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 403, 404, 409, 422, 500),
   *   ClerkConnectionError, ClerkTimeoutError.
   */
  removeSubscriptionItemDiscount(
    this: void,
    subscriptionItemId: string,
    discountId: string,
    options?: CallOptions,
  ): Promise<BillingDiscountRedemption>;

  /**
   * List billing statements.
   *
   * Returns the statements of all payers of the instance; there is no filter for one payer. Pages hold 10
   * statements unless `limit` says otherwise, 500 at most.
   *
   * `GET /billing/statements`
   *
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of statements and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listStatements(this: void, query?: BillingListStatementsQuery, options?: CallOptions): Promise<BillingStatementList>;

  /**
   * Get a billing statement.
   *
   * Returns the statement's totals and, grouped by time, the payments on it. An `open` statement can still grow
   * between two calls.
   *
   * `GET /billing/statements/{statementID}`
   *
   * @param statementId - The statement's ID.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns The statement.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  getStatement(this: void, statementId: string, options?: CallOptions): Promise<BillingStatement>;

  /**
   * List a billing statement's payment attempts.
   *
   * Returns the attempts to collect the money of one statement, failed and pending ones included. Pages hold 10
   * attempts unless `limit` says otherwise, 500 at most.
   *
   * `GET /billing/statements/{statementID}/payment_attempts`
   *
   * @param statementId - The ID of the statement whose payment attempts are listed.
   * @param query - No field is required. Optional: `paginated`, `limit`, `offset`.
   * @param options - For this call alone: `timeout`, `retry`, `signal`, `headers` and others.
   * @returns A page of payment attempts and the total count.
   * @throws {ClerkAPIError} if the API rejects the request (400, 401, 404, 422, 500), ClerkConnectionError,
   *   ClerkTimeoutError.
   */
  listStatementPaymentAttempts(
    this: void,
    statementId: string,
    query?: BillingListStatementPaymentAttemptsQuery,
    options?: CallOptions,
  ): Promise<BillingPaymentAttemptList>;
}

/**
 * Plans, prices, subscriptions, statements and credits.
 *
 * Makes `clerk.billing`, for the option `namespaces` of `createClerk`.
 */
export const billing = (client: HelperClient<paths, '2026-05-12'>): Billing =>
  client.name('billing', {
    listPlans: client.get('/billing/plans', { query: {}, pages: { maximum: 500, paginated: true } }),
    listPrices: client.get('/billing/prices', { query: {}, pages: { maximum: 500, paginated: true } }),
    createPrice: client.post('/billing/prices', { body: true }),
    listSubscriptionItems: client.get('/billing/subscription_items', {
      query: {},
      pages: { maximum: 500, paginated: true },
    }),
    cancelSubscriptionItem: client.del('/billing/subscription_items/{subscription_item_id}', { query: {} }),
    extendSubscriptionItemFreeTrial: client.post(
      '/billing/subscription_items/{subscription_item_id}/extend_free_trial',
      { body: true },
    ),
    createPriceTransition: client.post('/billing/subscription_items/{subscription_item_id}/price_transition', {
      body: true,
    }),
    applySubscriptionItemDiscount: client.post('/billing/subscription_items/{subscription_item_id}/discounts', {
      body: true,
    }),
    removeSubscriptionItemDiscount: client.del(
      '/billing/subscription_items/{subscription_item_id}/discounts/{discount_id}',
    ),
    listStatements: client.get('/billing/statements', { query: {}, pages: { maximum: 500, paginated: true } }),
    getStatement: client.get('/billing/statements/{statementID}'),
    listStatementPaymentAttempts: client.get('/billing/statements/{statementID}/payment_attempts', {
      query: {},
      pages: { maximum: 500, paginated: true },
    }),
  });
