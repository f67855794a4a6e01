"""Lets the database itself refuse two published facts of one rule and place on the same day, on both databases.

SQLite forgets the triggers of a table that a later migration makes anew: call `put_guard` there again
(`tests/facts/test_one_at_a_time.py` notices).
"""

from django.db import migrations

POSTGRES = (
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    "ALTER TABLE facts_fact ADD CONSTRAINT one_fact_at_a_time EXCLUDE USING gist"
    " (rule WITH =, place WITH =, daterange(effective_from, effective_to, '[]') WITH &&) WHERE (live)",
)
POSTGRES_BACK = ("ALTER TABLE facts_fact DROP CONSTRAINT one_fact_at_a_time",)
_TRIGGER = """
CREATE TRIGGER one_fact_at_a_time_{event} BEFORE {event} ON facts_fact
WHEN NEW.live AND EXISTS (
  SELECT 1 FROM facts_fact AS other
  WHERE other.live AND other.rule = NEW.rule AND other.place = NEW.place AND other.id IS NOT NEW.id
    AND other.effective_from <= COALESCE(NEW.effective_to, '9999-12-31')
    AND NEW.effective_from <= COALESCE(other.effective_to, '9999-12-31'))
BEGIN SELECT RAISE(ABORT, 'one_fact_at_a_time'); END
"""
SQLITE = tuple(_TRIGGER.format(event=event) for event in ("INSERT", "UPDATE"))
SQLITE_BACK = tuple(f"DROP TRIGGER one_fact_at_a_time_{event}" for event in ("INSERT", "UPDATE"))


def put_guard(apps, schema_editor):
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def take_guard(apps, schema_editor):
    for statement in POSTGRES_BACK if schema_editor.connection.vendor == "postgresql" else SQLITE_BACK:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("facts", "0001_initial")]
    operations = [migrations.RunPython(put_guard, take_guard)]
