"""Signs and verifies compact JWS with other people's libraries, and once with none but the cryptography underneath.

Reads one JSON object from standard input, {"verify": [{"token", "jwk"}], "sign": [{"header", "payload", "jwk"}],
"canonical": [document]}, and writes what each library makes of each entry to standard output.
"""

import base64
import hashlib
import json
import sys

import jwt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils
from jwcrypto import jwk as jwcrypto_jwk
from jwcrypto import jws as jwcrypto_jws
from jwt.algorithms import ECAlgorithm, OKPAlgorithm

CURVES = {"P-256": (ec.SECP256R1, hashes.SHA256), "P-384": (ec.SECP384R1, hashes.SHA384)}
ALLOWED = ["Ed25519", "EdDSA", "ES256", "ES384"]

PYJWT = jwt.PyJWS(algorithms=ALLOWED)
# PyJWT has Ed25519 under its older name alone.
PYJWT.register_algorithm("Ed25519", OKPAlgorithm())


def decoded(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def pyjwt_key(jwk):
    return (OKPAlgorithm if jwk["kty"] == "OKP" else ECAlgorithm).from_jwk(json.dumps(jwk))


def verify_with_pyjwt(token, jwk):
    return PYJWT.decode(token, pyjwt_key(jwk), algorithms=ALLOWED)


def verify_with_jwcrypto(token, jwk):
    envelope = jwcrypto_jws.JWS()
    envelope.allowed_algs = ALLOWED
    envelope.deserialize(token, jwcrypto_jwk.JWK(**jwk))
    return envelope.payload


def verify_with_cryptography(token, jwk):
    head, payload, signature = token.split(".")
    signed, signature = f"{head}.{payload}".encode("ascii"), decoded(signature)
    if jwk["kty"] == "OKP":
        ed25519.Ed25519PublicKey.from_public_bytes(decoded(jwk["x"])).verify(signature, signed)
    else:
        curve, digest = CURVES[jwk["crv"]]
        x, y = (int.from_bytes(decoded(jwk[name]), "big") for name in ("x", "y"))
        half = len(signature) // 2
        r, s = (int.from_bytes(part, "big") for part in (signature[:half], signature[half:]))
        key = ec.EllipticCurvePublicNumbers(x, y, curve()).public_key()
        key.verify(utils.encode_dss_signature(r, s), signed, ec.ECDSA(digest()))
    return decoded(payload)


def sign_with_pyjwt(header, payload, jwk):
    return PYJWT.encode(payload, pyjwt_key(jwk), algorithm=header["alg"], headers=header)


def sign_with_jwcrypto(header, payload, jwk):
    envelope = jwcrypto_jws.JWS(payload)
    envelope.allowed_algs = ALLOWED
    envelope.add_signature(jwcrypto_jwk.JWK(**jwk), None, json.dumps(header), None)
    return envelope.serialize(compact=True)


VERIFIERS = {
    "PyJWT": verify_with_pyjwt,
    "jwcrypto": verify_with_jwcrypto,
    "cryptography": verify_with_cryptography,
}
SIGNERS = {"PyJWT": sign_with_pyjwt, "jwcrypto": sign_with_jwcrypto}


def verified(token, jwk):
    """What each library says: the payload as text, or that it refuses."""
    found = {}
    for name, verify in VERIFIERS.items():
        try:
            found[name] = verify(token, jwk).decode("utf-8")
        except Exception:  # Libraries refuse in many ways, all of which mean no.
            found[name] = None
    return found


def canonical(document):
    """RFC 8785 for a document without fractions, whose keys are ASCII: there Python's own writer gives the same text."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return {"text": text, "digest": "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()}


def main():
    asked = json.load(sys.stdin)
    json.dump(
        {
            "verify": [verified(**entry) for entry in asked["verify"]],
            "sign": [
                {
                    name: sign(entry["header"], entry["payload"].encode("utf-8"), entry["jwk"])
                    for name, sign in SIGNERS.items()
                }
                for entry in asked["sign"]
            ],
            "canonical": [canonical(document) for document in asked["canonical"]],
        },
        sys.stdout,
    )


main()
