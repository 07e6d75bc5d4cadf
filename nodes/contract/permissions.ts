import { AppError } from './errors.ts';

/** What one may be allowed: to look, to change what is saved, to start and stop runs, to set Tack up. */
export const permissions = ['read', 'edit', 'run', 'admin'] as const;
export type Permission = (typeof permissions)[number];

/** Who asks: what they may do, and how they proved who they are. */
export type Caller = {
  readonly permissions: ReadonlySet<Permission>;
  /** `loopback`: somebody at this machine, where nothing asks for a token. */
  readonly via: 'loopback' | 'bearer' | 'session';
};

/**
 * Goes on only where the caller may do this; every procedure and route asks it for itself.
 *
 * @throws AppError access/token-needed without a caller, access/denied where the caller may not
 */
export function requirePermission(
  caller: Caller | null | undefined,
  permission: Permission,
): asserts caller is Caller {
  if (!caller) throw new AppError('access/token-needed', 'This needs a token.');
  if (caller.permissions.has(permission)) return;
  throw new AppError('access/denied', `This needs the permission '${permission}'.`);
}
