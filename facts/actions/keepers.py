"""Gives fact keepers their rights: write, publish and withdraw facts and read the report, nothing about people."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

KEEPERS = "Lantern fact keepers"
RIGHTS = {
    "wagtailadmin": ("access_admin",),
    "facts": ("add_fact", "change_fact", "publish_fact", "view_fact", "view_review"),
}


@transaction.atomic
def put_fact_keepers() -> Group:
    """The group with its rights; rights that an operator added stay. A fact is withdrawn, never deleted."""
    group, _created = Group.objects.get_or_create(name=KEEPERS)
    for app, names in RIGHTS.items():
        group.permissions.add(*Permission.objects.filter(content_type__app_label=app, codename__in=names))
    return group
