from django.db import migrations, models

from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [("accounts", "0001_initial")]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("email", models.EmailField(max_length=254, unique=True, verbose_name="e-mail address")),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("is_active", models.BooleanField(default=True, verbose_name="active")),
                (
                    "administers_instance",
                    models.BooleanField(
                        default=False,
                        help_text="Sets up municipalities and their first administrators; sees nobody's content.",
                        verbose_name="administers the installation",
                    ),
                ),
                (
                    "previous_login",
                    models.DateTimeField(editable=False, null=True, verbose_name="signed in before that"),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
            },
        ),
    ]
