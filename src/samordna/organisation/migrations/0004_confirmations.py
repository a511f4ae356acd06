"""Reminders of contact points, the mark of the logo, and follow-ups of the mandate that nobody can change afterwards."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

FORWARD = """
CREATE FUNCTION organisation_keep_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A follow-up of the mandate is never changed; add another.' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON organisation_mandatefollowup
    FOR EACH ROW EXECUTE FUNCTION organisation_keep_follow_up();
"""

BACKWARD = """
DROP TRIGGER keep ON organisation_mandatefollowup;
DROP FUNCTION organisation_keep_follow_up();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0003_unit_path"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="municipality",
            name="logo_mark",
            field=models.CharField(
                blank=True,
                editable=False,
                help_text="Changes with the picture, and is empty without one, so that no page has to look for it.",
                max_length=16,
                verbose_name="mark of the logo",
            ),
        ),
        migrations.CreateModel(
            name="ConfirmReminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sent_on", models.DateField(verbose_name="sent")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "reminder of contact points",
                "verbose_name_plural": "reminders of contact points",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "user"), name="confirmreminder_one_of_user"
                    )
                ],
            },
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
