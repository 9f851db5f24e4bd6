/** A digest of "password" or in its form, for each hasher that Clerk's own SDK names. */
export const hashes: Record<string, string> = {
  argon2i:
    '$argon2i$v=19$m=4096,t=3,p=1$4t6CL3P7YiHBtwESXawI8Hm20zJj4cs7/4/G3c187e0$m7RQFczcKr5bIR0IIxbpO2P0tyrLjf3eUW3M3QSwnLc',
  argon2id: '$argon2id$v=19$m=65536,t=4,p=1$Y2xpZW50c2FsdDEyMw$1E0Yv5TQjC7yBL1vnAaBO3P4CVjvHbIYjCBD5S1tm0k',
  awscognito: 'awscognito#us-east-1_abc#client#ada',
  bcrypt: '$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy',
  bcrypt_sha256_django: 'bcrypt_sha256$$2b$12$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW',
  md5: '5f4dcc3b5aa765d61d8327deb882cf99',
  pbkdf2_sha256: 'pbkdf2_sha256$100000$c2FsdHNhbHQ=$dGhpcyBpcyBhIHRlc3QgaGFzaCBvZiAzMiBieXRlcyE=',
  pbkdf2_sha256_django: 'pbkdf2_sha256$260000$salt$dGhpcyBpcyBhIHRlc3QgaGFzaCBvZiAzMiBieXRlcyE=',
  pbkdf2_sha1: 'pbkdf2_sha1$1000$salt$0123456789abcdef0123456789abcdef01234567',
  phpass: '$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0',
  scrypt_firebase:
    'lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==$42xEC+ixf3L2lw==$jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==$Bw==$8$14',
  scrypt_werkzeug: 'scrypt:32768:8:1$salt$' + 'ab'.repeat(64),
  sha256: '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
  md5_phpass: '$P$9IQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0',
  ldap_ssha: '{SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr',
};
