/** Node's codes (tls, "X509 certificate error codes"), and what git's curl says with OpenSSL and with GnuTLS. */
const UNTRUSTED =
  /\b(?:UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_UNTRUSTED)|self[- ]signed certificate|unable to get (?:local )?issuer certificate|unable to verify the first certificate|certificate verification failed|error setting certificate|problem with the SSL CA cert/i;

/** Returns whether a message says that a client does not trust the server's certificate. A retry cannot change that. */
export function isUntrusted(message: string): boolean {
  return UNTRUSTED.test(message);
}

/** For a person's machine. */
export const TRUST_CERTIFICATE_HERE = "export NODE_EXTRA_CA_CERTS=/usr/local/share/ca-certificates/your-ca.crt";

/** For a job: git reads the first variable, Node the second. */
export const TRUST_CERTIFICATE =
  "In the workflow, in the job, write where the runner has the certificate of your authority: env: { GIT_SSL_CAINFO: /usr/local/share/ca-certificates/your-ca.crt, NODE_EXTRA_CA_CERTS: /usr/local/share/ca-certificates/your-ca.crt }";
