import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0012_open_guides"),
    ]

    operations = [
        migrations.CreateModel(
            name="Service",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, help_text="The last day.", null=True, verbose_name="valid to"
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="name")),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[("prevention", "Förebyggande"), ("intervention", "Förhindrande")],
                        max_length=12,
                        verbose_name="level",
                    ),
                ),
                (
                    "functions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("preventive", "Förebyggande"),
                                ("detecting", "Upptäckande"),
                                ("remedial", "Åtgärdande"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="functions",
                    ),
                ),
                (
                    "target_groups",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("children", "Barn"),
                                ("youth", "Ungdomar"),
                                ("young_adults", "Unga vuxna"),
                                ("adults", "Vuxna"),
                                ("families", "Familjer"),
                                ("relatives", "Anhöriga"),
                                ("professionals", "Yrkesverksamma"),
                                ("associations", "Föreningar"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="target groups",
                    ),
                ),
                (
                    "age_from",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(120)],
                        verbose_name="from age",
                    ),
                ),
                (
                    "age_to",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(120)],
                        verbose_name="to age",
                    ),
                ),
                (
                    "conditions",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="other conditions"),
                ),
                (
                    "arenas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("place", "På plats"),
                                ("school", "I skolan"),
                                ("internet", "På internet"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="arenas",
                    ),
                ),
                (
                    "areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="areas served",
                    ),
                ),
                (
                    "partners",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="partners",
                    ),
                ),
                (
                    "contacts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="contact points",
                    ),
                ),
                (
                    "ways_in",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("self", "Man söker själv"),
                                ("referral", "Någon hänvisar dit"),
                                ("decision", "Det krävs ett beslut"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="how one gets in",
                    ),
                ),
                (
                    "first_step",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what happens then"),
                ),
                (
                    "legal_basis",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=300, verbose_name="legal basis"
                    ),
                ),
                (
                    "capacity",
                    samordna.core.fields.GuardedTextField(
                        blank=True,
                        help_text="In words; never how many somebody has met.",
                        verbose_name="capacity",
                    ),
                ),
                (
                    "pathway",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exit_support", "Avhopparverksamhet"),
                            ("intervention_group", "Social insatsgrupp"),
                        ],
                        max_length=20,
                        verbose_name="way out",
                    ),
                ),
                ("about", samordna.core.fields.GuardedTextField(blank=True, verbose_name="description")),
                (
                    "also_called",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=samordna.core.fields.GuardedCharField(max_length=120),
                        blank=True,
                        default=list,
                        help_text="Other words that people look for it by, one per line.",
                        size=None,
                        verbose_name="also called",
                    ),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=False,
                        help_text="Found by residents too, without signing in.",
                        verbose_name="shown to everybody",
                    ),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed")),
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
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="services",
                        to="organisation.unit",
                        verbose_name="owner",
                    ),
                ),
            ],
            options={
                "verbose_name": "service",
                "verbose_name_plural": "services",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None), ("valid_to", None)),
                        fields=("municipality", "unit", "name"),
                        name="service_name_once_in_its_unit",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("age_from", None),
                            ("age_to", None),
                            ("age_from__lte", models.F("age_to")),
                            _connector="OR",
                        ),
                        name="service_ages_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="service_dates_in_order",
                    ),
                ],
            },
        ),
    ]
