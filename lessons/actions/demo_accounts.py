"""Makes the demo accounts of a development machine; generated passwords are kept in one private file."""

import json
import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from facts.actions.keepers import KEEPERS
from learners.actions import open_account
from lessons.actions.editors import EDITORS

ROLES = {"editor": EDITORS, "keeper": KEEPERS, "lender": "Lantern lenders", "learner": None}
Account = dict[str, str]


def accounts_file() -> Path:
    return Path(settings.VAR_DIR) / "demo-accounts.json"


@transaction.atomic
def put_demo_accounts() -> list[Account]:
    """One account for each role; a password that the file still holds stays, any other is made anew."""
    kept = {account["role"]: account["password"] for account in read_accounts()}
    accounts = [put_account(role, group, kept.get(role)) for role, group in ROLES.items()]
    write_accounts(accounts)
    return accounts


def put_account(role: str, group: str | None, password: str | None) -> Account:
    model = get_user_model()
    email = f"{role}@lantern.example"
    user = model.objects.filter(email=email).first() or open_account(email=email)
    if password is None or not user.check_password(password):
        password = secrets.token_urlsafe(12)
        user.set_password(password)
    user.first_name, user.is_active = role.capitalize(), True
    user.save()
    if group:
        user.groups.add(Group.objects.get_or_create(name=group)[0])
    return {"role": role, "email": email, "password": password}


def read_accounts() -> list[Account]:
    path = accounts_file()
    found: list[Account] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return found


def write_accounts(accounts: list[Account]) -> None:
    """Readable by its owner alone from the first byte on."""
    path = accounts_file()
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(accounts, file, indent=1)
