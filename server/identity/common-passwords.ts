/** Of the most common passwords those that are long enough to be taken, and the words most of them are made of. */
const COMMON = new Set([
  '000000000000',
  '123123123123',
  '123456123456',
  '123456789012',
  '1234567890123',
  '12345678901234',
  '1234567890123456',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'abcdefghijkl',
  'abcdefghijklmnop',
  'administrator',
  'changeme1234',
  'changemechangeme',
  'correcthorsebatterystaple',
  'iloveyou1234',
  'iloveyouforever',
  'letmein12345',
  'letmeinletmein',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'password1234567890',
  'passwordpassword',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'qwerty123456',
  'qwerty1234567890',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdfghjkl',
  'welcome12345',
  'zxcvbnmasdfghjkl',
]);

/** Whether a password is one that is tried first: a common one, the product's name, or few characters over and over. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase().replace(/[\s!?.*#$_-]+$/, '');
  return COMMON.has(plain) || /^(contexq)+\d*$/.test(plain) || /^(.{1,4}?)\1+$/.test(plain);
}
