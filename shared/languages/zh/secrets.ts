import type { SecretWords } from '../secret-words.ts';

export const secrets: SecretWords = {
  passwords: ['密码', '口令', '登录密码'],
  beforeColon: ['密钥', 'api ?密钥', '私钥', '访问令牌'],
  pins: ['pin码', '验证码', '个人识别码'],
  is: ['是', '为'],
  userNames: ['用户名', '账号', '帐号', '登录名'],
  meetings: ['会议', '记者会', '发布会', '直播', '研讨会', '视频会议'],
  calls: ['拨入', '拨打', '会议号'],
};
