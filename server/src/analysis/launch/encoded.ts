/** Code that decodes something and then runs it. */
export const runsEncoded =
  /\b(?:exec|eval|Function|compile|assert|system)\b[\s\S]{0,200}\b(?:b64decode|atob|base64_decode|decode64|decode_base64|unhexlify|fromhex|Buffer\.from)\b/;
