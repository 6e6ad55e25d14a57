import { expect, test } from 'vitest';
import { askedSecret } from '../../src/book/secrets-asked.ts';

test.each([
  '请提供您的助记词',
  '请发送私钥给客服',
  '请输入密码',
  '麻烦告诉我短信验证码。',
  '为了核实身份,需要您提供登录密码',
  '把你的助记词发给我',
  '您的助记词是什么?',
  '您好。请告诉我们您的 24 个单词助记词!',
  'Please send us your recovery phrase.',
  'Tell me your private key',
  'Enter your password',
  'What is your one-time code?',
  'Could you share the 12-word seed phrase with our agent?',
  'We need your verification code to continue',
  'Reply with your PIN',
])('"%s" asks for a secret', (text) => {
  expect(askedSecret(text)).not.toBeNull();
});

test.each([
  '请不要发助记词、私钥、密码或验证码,谁问都不要给。',
  '客服绝不会要您的助记词、私钥、密码或验证码',
  '您的用户名或注册邮箱是?(只要这个,不要密码)',
  '索要助记词的都是骗子,请提供给他就等于把钱给他',
  '请提供交易哈希',
  '忘记密码?请点“找回密码”。',
  '请在 App 的登录页输入密码',
  '请妥善保管助记词',
  'Never share your recovery phrase with anyone.',
  'We will never ask you to send your private key.',
  'Please write only your user name or e-mail, no password.',
  'Don’t enter your recovery phrase on any website',
  'Open the app and choose “Forgot password”.',
  'Enter your password in the app only.',
  'How much did you send?',
  'Keep your recovery phrase on paper.',
  '',
])('"%s" asks for none', (text) => {
  expect(askedSecret(text)).toBeNull();
});

test('the sentence that asks is given', () => {
  expect(askedSecret('Hello. Please send your password. Thanks.')).toBe('Please send your password');
});
