"""Keys made up on the spot: one that signs for Google, one for a service account."""

import base64
from datetime import UTC, datetime, timedelta
from functools import cache

import attrs
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from lgnotes.testing.jsons import Json

_YEARS = timedelta(days=3650)


@attrs.frozen(kw_only=True)
class Key:
    """An RSA key with its name and a certificate."""

    name: str
    private: str
    """PEM."""

    certificate: str
    """PEM."""

    jwk: Json


@cache
def key(name: str) -> Key:
    """Return the key called *name*; it is another in every process."""
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = made.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return Key(
        name=name,
        private=private.decode(),
        certificate=_certificate(made, name),
        jwk=_jwk(made.public_key(), name),
    )


def _certificate(made: rsa.RSAPrivateKey, name: str) -> str:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(made.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _YEARS)
        .sign(made, hashes.SHA256())
    )
    return built.public_bytes(serialization.Encoding.PEM).decode()


def _jwk(public: rsa.RSAPublicKey, name: str) -> Json:
    numbers = public.public_numbers()
    parts = {"n": _number(numbers.n), "e": _number(numbers.e)}
    return {"kty": "RSA", "alg": "RS256", "use": "sig", "kid": name, **parts}


def _number(value: int) -> str:
    data = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
