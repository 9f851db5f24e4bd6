import type { PhoneNumber } from '../../types.js';
import { invalidField } from '../../engine/errors.js';
import { given } from '../shared/fields.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { identificationsOf, type Kind } from './identifications.js';
import { checkIdentifier, isVerified, newPhoneNumber, verificationOf } from './identifiers.js';
import { findUser } from './rows.js';

/** Lets the codes for the second factor go to one of the numbers that are set aside for it. */
function withDefault(numbers: PhoneNumber[]): PhoneNumber[] {
  const reserved = numbers.filter((number) => number.reserved_for_second_factor);
  const first = reserved.find((number) => number.default_second_factor) ?? reserved[0];
  return numbers.map((number) =>
    number.default_second_factor === (number === first)
      ? number
      : { ...number, default_second_factor: number === first },
  );
}

const phoneNumbers: Kind<PhoneNumber> = {
  object: 'phone_number',
  what: 'phone number',
  strategy: 'phone_code',
  channel: 'sms',
  entriesOf: (user) => user.phone_numbers,
  primaryOf: (user) => user.primary_phone_number_id,
  fieldsOf: (entries, primaryId) => ({ phone_numbers: withDefault(entries), primary_phone_number_id: primaryId }),
};

function checkFactor(number: PhoneNumber): PhoneNumber {
  if (!number.reserved_for_second_factor || isVerified(number)) return number;
  throw invalidField('reserved_for_second_factor', 'A number has to be verified before it can be a second factor');
}

export const phoneNumberHandlers: HandlersOf = (state) => {
  const numbers = identificationsOf(state, phoneNumbers);

  return {
    CreatePhoneNumber({ body, newId }) {
      const user = findUser(state, body.user_id);
      const number = checkIdentifier(state, 'phone_number', body.phone_number);
      const id = newId('idn');
      const entry = checkFactor({
        ...newPhoneNumber(id, number, body.verified ? 'verified' : 'unverified', state.now()),
        reserved_for_second_factor: body.reserved_for_second_factor ?? false,
      });
      return numbers.add(user, id, entry, body.primary === true);
    },
    GetPhoneNumber: ({ params }) => numbers.shown(params.phone_number_id),
    UpdatePhoneNumber({ params, body }) {
      const { verified, primary, reserved_for_second_factor: isFactor } = given(body);
      const changes = {
        ...(verified === true ? { verification: verificationOf('verified'), reserved: false } : {}),
        // A number that is not verified can't be a second factor any longer.
        ...(verified === false ? { verification: null, reserved_for_second_factor: false } : {}),
        ...(isFactor === undefined ? {} : { reserved_for_second_factor: isFactor }),
      };
      if (Object.keys(changes).length === 0 && !primary) return numbers.shown(params.phone_number_id);
      checkFactor({ ...numbers.find(params.phone_number_id).entry, ...changes });
      return numbers.change(params.phone_number_id, changes, primary);
    },
    DeletePhoneNumber: ({ params }) => numbers.remove(params.phone_number_id),
    ReplaceUserPhoneNumber({ params, body }) {
      const user = findUser(state, params.user_id);
      const number = checkIdentifier(state, 'phone_number', body.phone_number, user);
      const id = state.nextId('idn');
      const entry = newPhoneNumber(id, number, body.identification_status ?? 'verified', state.now());
      return numbers.replace(user, id, entry);
    },
    PreparePhoneNumberVerification: ({ params }) => numbers.prepare(params.phone_number_id),
    AttemptPhoneNumberVerification: ({ params, body }) =>
      numbers.attempt(params.phone_number_id, body.verification_id, body.code),
  };
};
