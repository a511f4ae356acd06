import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order
import samordna.plandoc.areas.kinds
import samordna.plandoc.picture.life
import samordna.plandoc.picture.words
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("situation", "0001_initial"),
        ("situation", "0002_area_kinds"),
        ("situation", "0003_pictures_after_mergers"),
        ("situation", "0004_contribution_periods"),
        ("situation", "0005_periods_of_figures"),
        ("situation", "0006_workshop_link"),
        ("situation", "0007_published_pictures"),
        ("situation", "0008_guarded_addresses"),
        ("situation", "0009_text_lengths"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisation", "0015_least_inhabitants"),
    ]

    operations = [
        migrations.CreateModel(
            name="Area",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("municipality", "Hela kommunen"),
                            ("district", "Stadsdel eller distrikt"),
                            ("area", "Område"),
                        ],
                        default=samordna.plandoc.areas.kinds.AreaKind["AREA"],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=120, verbose_name="name")),
                (
                    "code",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=40, verbose_name="code"),
                ),
                (
                    "population",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="inhabitants"),
                ),
                (
                    "population_year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="in the year"),
                ),
                ("outline", models.JSONField(blank=True, editable=False, null=True, verbose_name="outline")),
                (
                    "path",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, editable=False, size=None
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="situation.area",
                        verbose_name="part of",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predecessors",
                        to="situation.area",
                        verbose_name="became",
                    ),
                ),
            ],
            options={
                "verbose_name": "area",
                "verbose_name_plural": "areas",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"),
                        models.F("parent"),
                        django.db.models.functions.text.Lower(django.db.models.functions.text.Trim("name")),
                        condition=models.Q(("removed_at", None), ("valid_to", None)),
                        name="area_name_once_in_its_parent",
                        nulls_distinct=False,
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("code", ""), _negated=True), ("removed_at", None), ("valid_to", None)
                        ),
                        fields=("municipality", "code"),
                        name="area_code_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("kind", "municipality"), ("removed_at", None), ("valid_to", None)
                        ),
                        fields=("municipality",),
                        name="area_one_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="area_not_its_own_parent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("successor", models.F("id")), _negated=True),
                        name="area_not_its_own_successor",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="area_dates_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FigureFetch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", samordna.core.fields.GuardedURLField(max_length=1000, verbose_name="address")),
                ("asked_at", models.DateTimeField(auto_now_add=True, verbose_name="asked")),
                ("ended_at", models.DateTimeField(editable=False, null=True, verbose_name="ended")),
                ("problem", models.TextField(blank=True, editable=False, verbose_name="what went wrong")),
                (
                    "incoming",
                    models.PositiveBigIntegerField(
                        editable=False, null=True, verbose_name="figures on their way in"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked by",
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
            ],
            options={
                "verbose_name": "fetching of figures",
                "verbose_name_plural": "fetchings of figures",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="IncomingAreas",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                ("content", models.JSONField(verbose_name="content")),
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
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
            ],
            options={
                "verbose_name": "areas on their way in",
                "verbose_name_plural": "areas on their way in",
                "ordering": ["-uploaded_at"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncomingFigures",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                ("content", models.JSONField(verbose_name="content")),
                ("started_at", models.DateTimeField(editable=False, null=True, verbose_name="saving began")),
                ("done", models.PositiveIntegerField(default=0, editable=False, verbose_name="saved")),
                ("total", models.PositiveIntegerField(default=0, editable=False, verbose_name="to save")),
                ("problem", models.TextField(blank=True, editable=False, verbose_name="what went wrong")),
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
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
            ],
            options={
                "verbose_name": "figures on their way in",
                "verbose_name_plural": "figures on their way in",
                "ordering": ["-uploaded_at"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Picture",
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
                ("title", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="title")),
                (
                    "period",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="period"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Planerad"),
                            ("gathering", "Bidrag samlas in"),
                            ("analysis", "Analys"),
                            ("decided", "Beslutad"),
                            ("superseded", "Ersatt"),
                        ],
                        default=samordna.plandoc.picture.life.PictureState["PLANNED"],
                        editable=False,
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "gather_until",
                    models.DateField(blank=True, null=True, verbose_name="contributions are wanted by"),
                ),
                (
                    "decided_on",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="decided"),
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
                    "previous",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="following",
                        to="situation.picture",
                        verbose_name="picture before",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pictures",
                        to="organisation.unit",
                        verbose_name="administration",
                    ),
                ),
                (
                    "published_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="shown to everybody since"
                    ),
                ),
            ],
            options={
                "verbose_name": "situation picture",
                "verbose_name_plural": "situation pictures",
                "ordering": [
                    models.OrderBy(models.F("decided_on"), descending=True, nulls_first=True),
                    "-pk",
                ],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("previous", models.F("id")), _negated=True),
                        name="picture_not_before_itself",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContributionRequest",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("police", "Polisen"),
                            ("school", "Skolan"),
                            ("social_services", "Socialtjänsten"),
                            ("culture", "Kultur och fritid"),
                            ("property", "Fastighetsägare"),
                            ("associations", "Föreningar"),
                            ("neighbour", "Grannkommun"),
                            ("survey", "Invånarundersökning"),
                            ("other", "Annan"),
                        ],
                        max_length=16,
                        verbose_name="kind of contributor",
                    ),
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
                    "questions",
                    samordna.core.fields.GuardedJSONField(
                        default=list, editable=False, verbose_name="questions"
                    ),
                ),
                (
                    "words",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="your words in the mail"
                    ),
                ),
                ("due_on", models.DateField(verbose_name="last day to answer")),
                (
                    "draft",
                    samordna.core.fields.GuardedJSONField(
                        blank=True, default=dict, editable=False, verbose_name="what is being written"
                    ),
                ),
                ("opened_at", models.DateTimeField(editable=False, null=True, verbose_name="opened")),
                ("saved_at", models.DateTimeField(editable=False, null=True, verbose_name="saved")),
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
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="situation.picture",
                        verbose_name="situation picture",
                    ),
                ),
            ],
            options={
                "verbose_name": "request for a contribution",
                "verbose_name_plural": "requests for contributions",
                "ordering": ["due_on", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContributionLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("asked", "the request"),
                            ("before", "a week left"),
                            ("late", "the last day has passed"),
                            ("again", "sent again"),
                            ("hand", "given by hand"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("mail", models.PositiveBigIntegerField(editable=False, null=True, verbose_name="mail")),
                ("made_on", models.DateField(verbose_name="made")),
                ("ended_at", models.DateTimeField(editable=False, null=True, verbose_name="ended")),
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="situation.contributionrequest",
                        verbose_name="request for a contribution",
                    ),
                ),
            ],
            options={
                "verbose_name": "link to a request",
                "verbose_name_plural": "links to requests",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("kind__in", ["asked", "before", "late"])),
                        fields=("request", "kind"),
                        name="contributionlink_mailed_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "again")),
                        fields=("request", "made_on"),
                        name="contributionlink_again_once_a_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "answers",
                    samordna.core.fields.GuardedJSONField(blank=True, default=dict, verbose_name="answers"),
                ),
                (
                    "basis",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="what it builds on"
                    ),
                ),
                (
                    "distribution",
                    models.CharField(
                        choices=[
                            ("open", "Öppen"),
                            ("internal", "Intern"),
                            ("restricted", "Begränsad spridning"),
                        ],
                        default=samordna.plandoc.picture.words.Distribution["INTERNAL"],
                        max_length=12,
                        verbose_name="distribution",
                    ),
                ),
                (
                    "by_function",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="function"
                    ),
                ),
                ("sent_at", models.DateTimeField(auto_now_add=True, verbose_name="sent")),
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions",
                        to="situation.contributionrequest",
                        verbose_name="request for a contribution",
                    ),
                ),
                (
                    "period",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="period it is about"
                    ),
                ),
            ],
            options={
                "verbose_name": "contribution",
                "verbose_name_plural": "contributions",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="DecidedPicture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("document", models.TextField(verbose_name="document")),
                ("digest", models.CharField(max_length=64, verbose_name="fingerprint")),
                ("frozen_at", models.DateTimeField(auto_now_add=True, verbose_name="frozen at")),
                ("pdf", models.BinaryField(verbose_name="PDF")),
                ("pdf_digest", models.CharField(max_length=64, verbose_name="fingerprint of the PDF")),
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
                    "picture",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decided_picture",
                        to="situation.picture",
                        verbose_name="situation picture",
                    ),
                ),
            ],
            options={
                "verbose_name": "decided picture",
                "verbose_name_plural": "decided pictures",
            },
        ),
        migrations.CreateModel(
            name="PictureMove",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("gather", "Börja samla in bidrag"),
                            ("analyse", "Avsluta insamlingen och analysera"),
                            ("gather_again", "Öppna insamlingen igen"),
                            ("decide", "Registrera beslutet"),
                            ("supersede", "Ersätt"),
                        ],
                        max_length=16,
                        verbose_name="step",
                    ),
                ),
                (
                    "from_state",
                    models.CharField(
                        choices=[
                            ("planned", "Planerad"),
                            ("gathering", "Bidrag samlas in"),
                            ("analysis", "Analys"),
                            ("decided", "Beslutad"),
                            ("superseded", "Ersatt"),
                        ],
                        max_length=12,
                        verbose_name="state before",
                    ),
                ),
                (
                    "to_state",
                    models.CharField(
                        choices=[
                            ("planned", "Planerad"),
                            ("gathering", "Bidrag samlas in"),
                            ("analysis", "Analys"),
                            ("decided", "Beslutad"),
                            ("superseded", "Ersatt"),
                        ],
                        max_length=12,
                        verbose_name="state after",
                    ),
                ),
                (
                    "body",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="deciding body"
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="day of the decision")),
                (
                    "section",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=40, verbose_name="section of the minutes"
                    ),
                ),
                (
                    "registry_number",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=60, verbose_name="registry number"
                    ),
                ),
                ("note", samordna.core.fields.GuardedTextField(blank=True, verbose_name="note")),
                ("taken_at", models.DateTimeField(auto_now_add=True, verbose_name="taken")),
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
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves",
                        to="situation.picture",
                        verbose_name="situation picture",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken by",
                    ),
                ),
            ],
            options={
                "verbose_name": "step of a picture",
                "verbose_name_plural": "steps of pictures",
                "ordering": ["taken_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Problem",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("title", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="title")),
                (
                    "seen",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=20000, verbose_name="what is seen"
                    ),
                ),
                (
                    "areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="areas",
                    ),
                ),
                (
                    "phenomena",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("far_right", "Högerextrem miljö"),
                                ("far_left", "Vänsterextrem miljö"),
                                ("islamist", "Islamistisk extremistmiljö"),
                                ("lone_actors", "Ensamagerande"),
                                ("mixed", "Blandad eller oklar ideologi"),
                                ("fascination", "Fascination för våld"),
                                ("accelerationism", "Accelerationism"),
                                ("net", "Miljöer på nätet"),
                                ("school_attacks", "Skolattacker"),
                                ("state_actors", "Statliga aktörer"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="environments and phenomena",
                    ),
                ),
                (
                    "since",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="since"
                    ),
                ),
                (
                    "trend",
                    models.CharField(
                        blank=True,
                        choices=[("rising", "Ökar"), ("unchanged", "Oförändrad"), ("falling", "Minskar")],
                        max_length=12,
                        verbose_name="trend",
                    ),
                ),
                (
                    "causes",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=20000, verbose_name="suspected causes"
                    ),
                ),
                (
                    "consequences",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=20000, verbose_name="consequences"
                    ),
                ),
                (
                    "affected",
                    samordna.core.fields.GuardedTextField(
                        blank=True,
                        help_text="Groups, never persons.",
                        max_length=1000,
                        verbose_name="who is affected",
                    ),
                ),
                (
                    "confidence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("low", "Låg säkerhet"),
                            ("medium", "Viss säkerhet"),
                            ("high", "Hög säkerhet"),
                        ],
                        max_length=6,
                        verbose_name="confidence",
                    ),
                ),
                (
                    "priority",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="priority",
                    ),
                ),
                (
                    "priority_reason",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="why this priority"
                    ),
                ),
                ("restricted", models.BooleanField(default=False, verbose_name="restricted")),
                (
                    "development",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("worse", "Värre"),
                            ("unchanged", "Oförändrat"),
                            ("better", "Bättre"),
                            ("gone", "Borta"),
                        ],
                        max_length=12,
                        verbose_name="what became of it",
                    ),
                ),
                (
                    "development_reason",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="on what grounds"
                    ),
                ),
                (
                    "carried_from",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carried_to",
                        to="situation.problem",
                        verbose_name="problem of the picture before",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="situation.problem",
                        verbose_name="merged into",
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
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="situation.picture",
                        verbose_name="situation picture",
                    ),
                ),
                (
                    "split_from",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="split",
                        to="situation.problem",
                        verbose_name="told apart from",
                    ),
                ),
            ],
            options={
                "verbose_name": "problem",
                "verbose_name_plural": "problems",
                "ordering": [models.OrderBy(models.F("priority"), nulls_last=True), "position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("merged_into", None), ("removed_at", None), ("split_from", None)),
                        fields=("picture", "carried_from"),
                        name="problem_carried_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("id")), _negated=True),
                        name="problem_not_merged_into_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuestionTemplate",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("police", "Polisen"),
                            ("school", "Skolan"),
                            ("social_services", "Socialtjänsten"),
                            ("culture", "Kultur och fritid"),
                            ("property", "Fastighetsägare"),
                            ("associations", "Föreningar"),
                            ("neighbour", "Grannkommun"),
                            ("survey", "Invånarundersökning"),
                            ("other", "Annan"),
                        ],
                        max_length=16,
                        verbose_name="kind of contributor",
                    ),
                ),
                (
                    "questions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=samordna.core.fields.GuardedCharField(max_length=400),
                        default=list,
                        size=None,
                        verbose_name="questions",
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
            ],
            options={
                "verbose_name": "questions to contributors",
                "verbose_name_plural": "questions to contributors",
                "ordering": ["kind", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "kind"),
                        name="questiontemplate_one_of_a_kind",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Series",
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
                ("name", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="name")),
                (
                    "unit_of_measure",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=60, verbose_name="unit of measure"
                    ),
                ),
                (
                    "definition",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=2000, verbose_name="definition"
                    ),
                ),
                (
                    "source",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=300, verbose_name="source"),
                ),
                (
                    "address",
                    samordna.core.fields.GuardedURLField(blank=True, max_length=1000, verbose_name="address"),
                ),
                (
                    "counts",
                    models.BooleanField(
                        default=True,
                        help_text="Then figures from 1 to 4 are hidden.",
                        verbose_name="counts people or events",
                    ),
                ),
                ("fetched_on", models.DateField(blank=True, null=True, verbose_name="fetched")),
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
                "verbose_name": "series of figures",
                "verbose_name_plural": "series of figures",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"),
                        django.db.models.functions.text.Lower(django.db.models.functions.text.Trim("name")),
                        condition=models.Q(("removed_at", None)),
                        name="series_name_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=32, verbose_name="period")),
                (
                    "value",
                    models.DecimalField(
                        blank=True, decimal_places=4, max_digits=18, null=True, verbose_name="value"
                    ),
                ),
                (
                    "hidden",
                    models.CharField(
                        blank=True,
                        choices=[("primary", "fewer than five"), ("secondary", "would give another away")],
                        max_length=9,
                        verbose_name="hidden",
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="situation.area",
                        verbose_name="area",
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
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="situation.series",
                        verbose_name="series of figures",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure",
                "verbose_name_plural": "figures",
                "ordering": ["series", "area", "period"],
                "constraints": [
                    models.UniqueConstraint(fields=("series", "area", "period"), name="figure_once"),
                    models.CheckConstraint(
                        condition=models.Q(("hidden", ""), ("value", None), _connector="OR"),
                        name="figure_hidden_has_no_value",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("name", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("police", "Polisen"),
                            ("board", "Annan nämnd eller förvaltning"),
                            ("school", "Skolan"),
                            ("civil_society", "Civilsamhället"),
                            ("own_services", "Egna verksamheter"),
                            ("survey", "Undersökning"),
                            ("national", "Nationell källa"),
                            ("other", "Annan källa"),
                        ],
                        max_length=16,
                        verbose_name="who it comes from",
                    ),
                ),
                ("local", models.BooleanField(default=True, verbose_name="about the own municipality")),
                (
                    "date",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="date"
                    ),
                ),
                (
                    "period",
                    samordna.core.fields.EdtfField(
                        blank=True, default="", max_length=32, verbose_name="period it is about"
                    ),
                ),
                (
                    "basis",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="what it builds on"
                    ),
                ),
                (
                    "says",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=20000, verbose_name="what it says"
                    ),
                ),
                (
                    "trend",
                    models.CharField(
                        blank=True,
                        choices=[("rising", "Ökar"), ("unchanged", "Oförändrad"), ("falling", "Minskar")],
                        max_length=12,
                        verbose_name="trend",
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A – helt tillförlitlig"),
                            ("B", "B – oftast tillförlitlig"),
                            ("C", "C – ganska tillförlitlig"),
                            ("D", "D – oftast inte tillförlitlig"),
                            ("E", "E – inte tillförlitlig"),
                            ("F", "F – går inte att bedöma"),
                        ],
                        max_length=1,
                        verbose_name="reliability of the source",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1", "1 – bekräftat av andra"),
                            ("2", "2 – troligen sant"),
                            ("3", "3 – kanske sant"),
                            ("4", "4 – tveksamt"),
                            ("5", "5 – osannolikt"),
                            ("6", "6 – går inte att bedöma"),
                        ],
                        max_length=1,
                        verbose_name="credibility of what it says",
                    ),
                ),
                (
                    "distribution",
                    models.CharField(
                        choices=[
                            ("open", "Öppen"),
                            ("internal", "Intern"),
                            ("restricted", "Begränsad spridning"),
                        ],
                        default=samordna.plandoc.picture.words.Distribution["INTERNAL"],
                        max_length=12,
                        verbose_name="distribution",
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True, verbose_name="withdrawn")),
                (
                    "contribution",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="situation.contribution",
                        verbose_name="contribution",
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
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="situation.picture",
                        verbose_name="situation picture",
                    ),
                ),
            ],
            options={
                "verbose_name": "source of a picture",
                "verbose_name_plural": "sources of pictures",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProblemSource",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "stance",
                    models.CharField(
                        choices=[("for", "speaks for it"), ("against", "speaks against it")],
                        default="for",
                        max_length=8,
                        verbose_name="what it says",
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
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="situation.picture",
                        verbose_name="situation picture",
                    ),
                ),
                (
                    "problem",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="situation.problem",
                        verbose_name="problem",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="situation.source",
                        verbose_name="source of a picture",
                    ),
                ),
            ],
            options={
                "verbose_name": "source of a problem",
                "verbose_name_plural": "sources of problems",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("problem", "source"),
                        name="problemsource_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("mapping", "Kartläggning"),
                            ("consequences", "Konsekvenser"),
                            ("other_information", "Annan information"),
                            ("analysis", "Analys"),
                        ],
                        max_length=20,
                        verbose_name="part",
                    ),
                ),
                ("text", samordna.core.fields.GuardedTextField(max_length=20000, verbose_name="text")),
                (
                    "sources",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="sources",
                    ),
                ),
                ("restricted", models.BooleanField(default=False, verbose_name="restricted")),
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
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="situation.picture",
                        verbose_name="situation picture",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement of a picture",
                "verbose_name_plural": "statements of pictures",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Workshop",
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
                    "criteria",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=samordna.core.fields.GuardedCharField(max_length=60),
                        size=3,
                        verbose_name="what is scored",
                    ),
                ),
                ("opened_at", models.DateTimeField(auto_now_add=True, verbose_name="opened")),
                ("shown_at", models.DateTimeField(editable=False, null=True, verbose_name="result shown")),
                ("closed_at", models.DateTimeField(editable=False, null=True, verbose_name="closed")),
                (
                    "note",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="note of the discussion"),
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
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="workshops",
                        to="situation.picture",
                        verbose_name="situation picture",
                    ),
                ),
                ("handed_out", models.CharField(blank=True, editable=False, max_length=32)),
            ],
            options={
                "verbose_name": "workshop",
                "verbose_name_plural": "workshops",
                "ordering": ["-pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at", None), ("removed_at", None)),
                        fields=("picture",),
                        name="workshop_one_at_a_time",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "function",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=120, verbose_name="function"
                    ),
                ),
                ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("ended_at", models.DateTimeField(editable=False, null=True, verbose_name="ended")),
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
                    "workshop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="seats",
                        to="situation.workshop",
                        verbose_name="workshop",
                    ),
                ),
            ],
            options={
                "verbose_name": "seat at a workshop",
                "verbose_name_plural": "seats at workshops",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Score",
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
                            validators=[
                                django.core.validators.MinValueValidator(0),
                                django.core.validators.MaxValueValidator(5),
                            ]
                        ),
                        size=3,
                        verbose_name="scores",
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
                    "problem",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="scores",
                        to="situation.problem",
                        verbose_name="problem",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="scores",
                        to="situation.seat",
                        verbose_name="seat at a workshop",
                    ),
                ),
            ],
            options={
                "verbose_name": "score",
                "verbose_name_plural": "scores",
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("seat", "problem"), name="score_once")],
            },
        ),
        migrations.CreateModel(
            name="AllowedHost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("host", samordna.core.fields.GuardedCharField(max_length=253, verbose_name="host")),
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
                "verbose_name": "host that figures may be fetched from",
                "verbose_name_plural": "hosts that figures may be fetched from",
                "ordering": ["host"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"),
                        django.db.models.functions.text.Lower("host"),
                        name="allowedhost_once",
                    )
                ],
            },
        ),
    ]
