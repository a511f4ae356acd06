"""Lists that people read come in Swedish order."""

from django.db import migrations

import samordna.core.order


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0007_former_addresses_and_files"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="body",
            options={
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "verbose_name": "body",
                "verbose_name_plural": "bodies",
            },
        ),
        migrations.AlterModelOptions(
            name="contactpoint",
            options={
                "ordering": [samordna.core.order.Swedish("function"), "pk"],
                "verbose_name": "contact point",
                "verbose_name_plural": "contact points",
            },
        ),
        migrations.AlterModelOptions(
            name="guideline",
            options={
                "ordering": ["kind", samordna.core.order.Swedish("title"), "pk"],
                "verbose_name": "guideline or goal",
                "verbose_name_plural": "guidelines and goals",
            },
        ),
        migrations.AlterModelOptions(
            name="municipality",
            options={
                "ordering": [samordna.core.order.Swedish("name")],
                "verbose_name": "municipality",
                "verbose_name_plural": "municipalities",
            },
        ),
        migrations.AlterModelOptions(
            name="partner",
            options={
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
            },
        ),
        migrations.AlterModelOptions(
            name="unit",
            options={
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "verbose_name": "unit",
                "verbose_name_plural": "units",
            },
        ),
    ]
