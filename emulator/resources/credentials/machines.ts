import type { Machine, MachineScope, MachineSummary } from '../../types.js';
import { invalidField, notFound, ApiError } from '../../engine/errors.js';
import type { HandlersOf } from '../../engine/handlers.js';
import { contains, page } from '../../engine/lists.js';
import { deleteAPIKeysOf } from './api-keys.js';
import { deleteM2MTokensOf } from './m2m-tokens.js';
import { createKey, currentKey, deleteKeys, rotateKey } from './machine-keys.js';
import { byNameOrAge } from '../shared/orders.js';
import { fittingId } from './rules.js';

/** How many machines one can reach. */
const MAX_SCOPES = 150;
/** How long M2M tokens live, in s, if nobody says. */
const DEFAULT_TTL = 3_600;

/** Machines, their secret keys, and which others they may reach. */
export const machineHandlers: HandlersOf = (state) => {
  const machines = state.table('machines');
  const scopes = state.table('machine_scopes');
  const find = (id: string): MachineSummary => {
    const machine = machines.get(id);
    if (!machine) throw notFound('machine', id);
    return machine;
  };
  const shown = (machine: MachineSummary): Machine => ({
    ...machine,
    scoped_machines: scopes.by('from', machine.id).map((scope) => find(scope.to_machine_id)),
  });
  const connect = (from: string, to: string): MachineScope =>
    scopes.insert<MachineScope>({
      object: 'machine_scope',
      from_machine_id: from,
      to_machine_id: to,
      created_at: state.now(),
    });

  return {
    ListMachines({ query }) {
      const { query: text, order_by: orderBy = '-created_at' } = query;
      const found = machines.rows().filter(({ id, name }) => text === undefined || contains(text, id, name));
      const { data, total_count } = page(byNameOrAge(found, orderBy), query);
      return { data: data.map(shown), total_count };
    },
    CreateMachine({ body, newId }) {
      const reached = body.scoped_machines ?? [];
      for (const [i, id] of reached.entries()) {
        if (!machines.get(id)) throw invalidField(`scoped_machines.${i}`, `There is no machine ${id}`);
        if (reached.indexOf(id) < i) throw invalidField(`scoped_machines.${i}`, `The machine ${id} is named twice`);
      }
      const now = state.now();
      const machine = machines.insert<MachineSummary>({
        object: 'machine',
        id: fittingId(newId('mch'), 'mch'),
        name: body.name,
        instance_id: state.settings('/instance').id,
        default_token_ttl: body.default_token_ttl ?? DEFAULT_TTL,
        created_at: now,
        updated_at: now,
      });
      for (const id of reached) connect(machine.id, id);
      return { ...shown(machine), secret_key: createKey(state, machine.id) };
    },
    GetMachine: ({ params }) => shown(find(params.machine_id)),
    UpdateMachine({ params, body = {} }) {
      const machine = find(params.machine_id);
      const { name = machine.name, default_token_ttl = machine.default_token_ttl ?? DEFAULT_TTL } = body;
      return shown(machines.update(machine, { name, default_token_ttl, updated_at: state.now() }));
    },
    DeleteMachine({ params: { machine_id: id } }) {
      deleteKeys(state, id);
      deleteM2MTokensOf(state, id);
      deleteAPIKeysOf(state, id);
      for (const scope of [...scopes.by('from', id), ...scopes.by('to', id)]) scopes.delete(scope);
      machines.delete(find(id));
      return { object: 'machine', id, deleted: true };
    },
    GetMachineSecretKey: ({ params }) => ({
      object: 'machine_secret_key',
      secret: currentKey(state, params.machine_id).value,
    }),
    RotateMachineSecretKey: ({ params, body }) => ({
      object: 'machine_secret_key',
      secret: rotateKey(state, params.machine_id, body.previous_token_ttl),
    }),
    CreateMachineScope({ params: { machine_id: from }, body: { to_machine_id: to } }) {
      find(to);
      if (from === to) throw invalidField('to_machine_id', 'A machine needs no scope to reach itself');
      const existing = scopes.by('from', from);
      if (existing.some((scope) => scope.to_machine_id === to)) {
        throw new ApiError(409, 'duplicate_record', `The machine ${from} may reach ${to} already`);
      }
      if (existing.length >= MAX_SCOPES) {
        const message = `A machine can reach at most ${MAX_SCOPES} others`;
        throw invalidField('to_machine_id', message, 'form_param_exceeds_allowed_size');
      }
      return connect(from, to);
    },
    DeleteMachineScope({ params: { machine_id: from, other_machine_id: to } }) {
      const scope = scopes.by('from', from).find((other) => other.to_machine_id === to);
      if (!scope) throw notFound('scope of the machine', to);
      scopes.delete(scope);
      return { object: 'machine_scope', from_machine_id: from, to_machine_id: to, deleted: true };
    },
  };
};
