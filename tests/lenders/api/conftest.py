"""Programs of two lenders, each with a token, and how they call."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from lenders.actions.clients import make_client
from lenders.models import ApiClient, ClientScope

V1 = "/api/lenders/v1"


def token_of(client_id: str, secret: str, **fields: str) -> str:
    body = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret, **fields}
    answer = Client().post("/oauth/token", body)
    assert answer.status_code == 200, answer.content
    return answer.json()["access_token"]


@dataclass
class Program:
    """Calls the interface as a lender's program does."""

    row: ApiClient
    secret: str
    token: str

    def send(
        self, method: str, path: str, body: bytes, kind: str = "application/json", **headers: str
    ) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"} | headers
        return Client().generic(method, V1 + path, body, content_type=kind, headers=headers)

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        return self.send(method, path, b"" if body is None else json.dumps(body).encode(), **headers)

    def get(self, path: str, **headers: str) -> Any:
        return self.call("GET", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self.call("POST", path, body, **headers)

    def patch(self, path: str, body: Any = None, **headers: str) -> Any:
        return self.call("PATCH", path, body, **headers)


def program_of(member, scopes=tuple(ClientScope.values)) -> Program:
    row, secret = make_client(organisation=member.organisation, name="Loan system", scopes=scopes, by=member)
    return Program(row, secret, token_of(row.oauth_id, secret))


@pytest.fixture
def program(ada) -> Program:
    """FastCash's loan system, let into everything."""
    return program_of(ada)


@pytest.fixture
def theirs(ben) -> Program:
    """Harbour's."""
    return program_of(ben)


def problem(answer: Any, status: int) -> dict[str, Any]:
    """The problem document that this answer is."""
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Cache-Control"] == "no-store"
    found = answer.json()
    assert found["status"] == status
    assert found["detail"]
    return found
