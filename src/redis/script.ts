/**
 * Reserves requests at the end of those that are reserved, or gives some back (a negative count), by the server's clock.
 * Returns when the first may go, in µs from now; below 0 if it might have gone before.
 */
export const script = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local emptyAt = math.max(now, tonumber(redis.call('GET', KEYS[1])) or 0)
local after = math.max(now, emptyAt + ARGV[3] * ARGV[1])
redis.call('SET', KEYS[1], string.format('%.0f', after), 'PX', math.ceil((after - now) / 1000) + ARGV[4])
return math.ceil(emptyAt - ARGV[2] - now)
`;
