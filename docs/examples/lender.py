"""A lender's program from the first token to a message that proves itself; Python alone, nothing to install.

LANTERN is the site, CLIENT_ID and CLIENT_SECRET come from the portal's page of programs. HOOK_PORT is where this
machine takes webhooks; the site must be able to reach it, by https unless it allows loopback for trying things out.
"""

import base64
import hashlib
import hmac
import json
import os
import time
import urllib.parse
import urllib.request
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer

SITE = os.environ.get("LANTERN", "http://127.0.0.1:8000")
HOOK_PORT = int(os.environ.get("HOOK_PORT", "9000"))


def token() -> str:
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["CLIENT_ID"],
        "client_secret": os.environ["CLIENT_SECRET"],
    }
    with urllib.request.urlopen(f"{SITE}/oauth/token", urllib.parse.urlencode(form).encode()) as answer:
        return json.load(answer)["access_token"]


TOKEN = token()


def call(method: str, path: str, body: object = None, key: str = ""):
    """One call. `key` makes a POST safe to send again: the same key with the same body is done once."""
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    if key:
        headers["Idempotency-Key"] = key
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{SITE}/api/lenders/v1{path}", data, headers, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def is_ours(secret: str, headers, body: bytes) -> bool:
    """Standard Webhooks: any of the signatures fits, and the message is not older than five minutes."""
    told = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(secret.removeprefix("whsec_"))
    wanted = "v1," + base64.b64encode(hmac.new(key, told, hashlib.sha256).digest()).decode()
    is_fresh = abs(time.time() - int(headers["webhook-timestamp"])) < 300
    signs = headers["webhook-signature"].split(" ")
    return is_fresh and any(hmac.compare_digest(wanted, sign) for sign in signs)


def next_message(secret: str) -> dict:
    """Takes one webhook. A message may come twice: `webhook-id` says whether you have seen it."""
    found: list[dict] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            genuine = is_ours(secret, self.headers, body)
            self.send_response(204 if genuine else 400)
            self.end_headers()
            if genuine:
                found.append(json.loads(body))

        def log_message(self, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", HOOK_PORT), Hook) as server:
        while not found:
            server.handle_request()
    return found[0]


doors = call("GET", "/catalogue?kind=door")["data"]
print("may lead to:", ", ".join(door["name"] for door in doors))

campaign = call(
    "POST",
    "/campaigns",
    {
        "name": "Three days before",
        "target": "planner:after",
        "stage": "before-due",
        "channel": "sms",
        "languages": ["en", "zh-hans"],
    },
    key=f"campaign-{date.today()}",
)
print("campaign:", campaign["links"][0]["url"])

links = call(
    "POST",
    "/links",
    {"items": [{"campaign": campaign["id"], "language": "en"} for _ in range(100)]},
    key=f"links-{date.today()}",
)
print("links:", links["made"])

loan = {"currency": "GBP", "as_of": str(date.today()), "balance": 120_000, "instalment": 20_000}
sealed = call(
    "POST",
    "/sealed-links",
    {
        "campaign": campaign["id"],
        "language": "en",
        "items": [loan | {"balance": 120_000 + number} for number in range(50)] + [loan | {"name": "Mei"}],
    },
    key=f"sealed-{date.today()}",
)
print("sealed:", sealed["made"], "refused:", sealed["data"][-1]["refused"]["reason"])

checked = call("POST", "/messages/check", {"text": "Pay today or we will tell your family."})
for finding in checked["findings"]:
    print("finding:", finding["severity"], finding["rule"])

for week in call("GET", "/reports")["data"][:1]:
    counts = call("GET", f"/reports/{week}")["data"]
    print("report:", week, len(counts), "counts")

hook = call(
    "POST",
    "/webhooks",
    {"url": f"http://127.0.0.1:{HOOK_PORT}/hook", "kinds": ["report.ready"]},
    key=f"hook-{date.today()}",
)
call("POST", f"/webhooks/{hook['id']}/test")
print("webhook:", next_message(hook["secret"])["type"])
