import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order
import samordna.plandoc.training.model
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("training", "0001_initial"),
        ("training", "0002_units_chosen"),
        ("training", "0003_invitations_kept"),
        ("training", "0004_forums_chosen"),
        ("training", "0005_change_told"),
        ("training", "0006_courses_offered"),
        ("training", "0007_partners_invited"),
    ]

    initial = True

    dependencies = [
        ("organisation", "0015_least_inhabitants"),
    ]

    operations = [
        migrations.CreateModel(
            name="Course",
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
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="offered from")),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="The last day on which it can be chosen for a new session. Empty: until further notice.",
                        null=True,
                        verbose_name="offered to",
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="name")),
                (
                    "provider",
                    models.CharField(
                        choices=[
                            ("own", "Förvaltningen själv"),
                            ("city", "Kommunen, för alla"),
                            ("national", "Det nationella centret"),
                            ("other", "Någon annan"),
                        ],
                        default=samordna.plandoc.training.model.Provider["OWN"],
                        max_length=8,
                        verbose_name="given by",
                    ),
                ),
                (
                    "provided_by",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="The organisation's name, where it is another.",
                        max_length=200,
                        verbose_name="which",
                    ),
                ),
                (
                    "levels",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[("prevention", "Förebyggande"), ("intervention", "Förhindrande")],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="levels",
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
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="functions",
                    ),
                ),
                (
                    "hours",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=4,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0),
                            django.core.validators.MaxValueValidator(400),
                        ],
                        verbose_name="length in hours",
                    ),
                ),
                (
                    "valid_months",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="How long somebody who was there is reckoned as trained. Empty: for good.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(240),
                        ],
                        verbose_name="counts for months",
                    ),
                ),
                (
                    "material",
                    samordna.core.fields.GuardedURLField(blank=True, verbose_name="address of the material"),
                ),
                ("about", samordna.core.fields.GuardedTextField(blank=True, verbose_name="what it is about")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "course",
                "verbose_name_plural": "courses",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"),
                        django.db.models.functions.text.Lower(django.db.models.functions.text.Trim("name")),
                        condition=models.Q(("removed_at", None), ("valid_to", None)),
                        name="course_name_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="course_dates_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Requirement",
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
                (
                    "title",
                    samordna.core.fields.GuardedCharField(max_length=200, verbose_name="what must be known"),
                ),
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
                    "function",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("preventive", "Förebyggande"),
                            ("detecting", "Upptäckande"),
                            ("remedial", "Åtgärdande"),
                        ],
                        max_length=12,
                        verbose_name="function",
                    ),
                ),
                (
                    "courses",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="courses that give it",
                    ),
                ),
                (
                    "priority",
                    models.CharField(
                        choices=[("first", "Först"), ("next", "Sedan"), ("later", "När det går")],
                        default=samordna.plandoc.training.model.Priority["NEXT"],
                        max_length=8,
                        verbose_name="priority",
                    ),
                ),
                ("about", samordna.core.fields.GuardedTextField(blank=True, verbose_name="more about it")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "knowledge requirement",
                "verbose_name_plural": "knowledge requirements",
                "ordering": [samordna.core.order.Swedish("title"), "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AddedNeed",
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
                (
                    "function",
                    models.CharField(
                        choices=[
                            ("preventive", "Förebyggande"),
                            ("detecting", "Upptäckande"),
                            ("remedial", "Åtgärdande"),
                        ],
                        max_length=12,
                        verbose_name="function",
                    ),
                ),
                (
                    "priority",
                    models.CharField(
                        choices=[("first", "Först"), ("next", "Sedan"), ("later", "När det går")],
                        default=samordna.plandoc.training.model.Priority["NEXT"],
                        max_length=8,
                        verbose_name="priority",
                    ),
                ),
                (
                    "reason",
                    samordna.core.fields.GuardedTextField(blank=True, max_length=2000, verbose_name="why"),
                ),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="added_needs",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "requirement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="added_needs",
                        to="training.requirement",
                        verbose_name="what must be known",
                    ),
                ),
            ],
            options={
                "verbose_name": "added training need",
                "verbose_name_plural": "added training needs",
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("unit", "function", "requirement"),
                        name="addedneed_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Session",
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
                ("starts_at", models.DateTimeField(verbose_name="begins")),
                ("ends_at", models.DateTimeField(verbose_name="ends")),
                (
                    "venue",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="where"),
                ),
                (
                    "link",
                    samordna.core.fields.GuardedURLField(blank=True, verbose_name="address of the meeting"),
                ),
                (
                    "seats",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(10000),
                        ],
                        verbose_name="room for",
                    ),
                ),
                (
                    "units",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        help_text=(
                            "Each with all that is below it. Where neither units nor forums are chosen it is for the whole"
                            " municipality."
                        ),
                        size=None,
                        verbose_name="open to",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("sv", "Svenska"), ("en", "Engelska"), ("other", "Annat språk")],
                        default=samordna.plandoc.training.model.SpokenLanguage["SWEDISH"],
                        max_length=5,
                        verbose_name="language",
                    ),
                ),
                ("about", samordna.core.fields.GuardedTextField(blank=True, verbose_name="good to know")),
                (
                    "cancelled_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="cancelled"),
                ),
                (
                    "cancelled_because",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=300, verbose_name="why it was cancelled"
                    ),
                ),
                ("sequence", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "counts_until",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="counts until"),
                ),
                ("handed_out", models.CharField(blank=True, editable=False, max_length=32)),
                ("count_reminded_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sessions",
                        to="training.course",
                        verbose_name="course",
                    ),
                ),
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
                        related_name="training_sessions",
                        to="organisation.unit",
                        verbose_name="arranged by",
                    ),
                ),
                (
                    "forums",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        help_text="Those who are in them may come too, and are invited at the address they have there.",
                        size=None,
                        verbose_name="groups and forums",
                    ),
                ),
            ],
            options={
                "verbose_name": "training session",
                "verbose_name_plural": "training sessions",
                "ordering": ["starts_at", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("starts_at__lt", models.F("ends_at"))),
                        name="session_ends_after_it_begins",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
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
                (
                    "email",
                    samordna.core.fields.GuardedEmailField(
                        blank=True,
                        help_text="The function's address, not a person's.",
                        max_length=254,
                        verbose_name="e-mail address",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
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
                        related_name="+",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to="training.session",
                        verbose_name="training session",
                    ),
                ),
                (
                    "answered_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="answered"),
                ),
                (
                    "coming",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        validators=[django.core.validators.MaxValueValidator(10000)],
                        verbose_name="how many come",
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.partner",
                        verbose_name="partner",
                    ),
                ),
            ],
            options={
                "verbose_name": "invitation to training",
                "verbose_name_plural": "invitations to training",
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("session", "unit"),
                        name="invitation_one_of_a_unit",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("session", "partner"),
                        name="invitation_one_of_a_partner",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("partner__isnull", False), ("unit", None)),
                            models.Q(("partner", None), ("unit__isnull", False)),
                            _connector="OR",
                        ),
                        name="invitation_of_unit_or_partner",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InvitationLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("mail", models.PositiveBigIntegerField(editable=False, null=True, verbose_name="mail")),
                ("made_on", models.DateField(verbose_name="made")),
                ("ended_at", models.DateTimeField(editable=False, null=True, verbose_name="ended")),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="training.invitation",
                        verbose_name="invitation to training",
                    ),
                ),
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("asked", "the invitation"),
                            ("before", "a reminder"),
                            ("again", "sent again"),
                            ("hand", "given by hand"),
                            ("changed", "told of a change"),
                        ],
                        default="asked",
                        editable=False,
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
            ],
            options={
                "verbose_name": "link to sign up",
                "verbose_name_plural": "links to sign up",
                "ordering": ["pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupAtSession",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "function",
                    models.CharField(
                        choices=[
                            ("preventive", "Förebyggande"),
                            ("detecting", "Upptäckande"),
                            ("remedial", "Åtgärdande"),
                        ],
                        max_length=12,
                        verbose_name="function",
                    ),
                ),
                (
                    "signed_up",
                    models.PositiveIntegerField(
                        default=0,
                        validators=[django.core.validators.MaxValueValidator(10000)],
                        verbose_name="signed up",
                    ),
                ),
                (
                    "came",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(10000)],
                        verbose_name="were there",
                    ),
                ),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groups",
                        to="training.session",
                        verbose_name="training session",
                    ),
                ),
            ],
            options={
                "verbose_name": "group at a session",
                "verbose_name_plural": "groups at sessions",
                "ordering": ["unit", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "values",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(
                            validators=[django.core.validators.MaxValueValidator(5)]
                        ),
                        size=3,
                        verbose_name="answers",
                    ),
                ),
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
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evaluations",
                        to="training.session",
                        verbose_name="training session",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluation of a session",
                "verbose_name_plural": "evaluations of sessions",
            },
        ),
        migrations.CreateModel(
            name="StaffGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "function",
                    models.CharField(
                        choices=[
                            ("preventive", "Förebyggande"),
                            ("detecting", "Upptäckande"),
                            ("remedial", "Åtgärdande"),
                        ],
                        max_length=12,
                        verbose_name="function",
                    ),
                ),
                (
                    "staff",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="number of staff",
                    ),
                ),
                ("counted_on", models.DateField(verbose_name="counted")),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="staff_groups",
                        to="organisation.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "group of staff",
                "verbose_name_plural": "groups of staff",
                "ordering": ["unit", "pk"],
            },
        ),
    ]
