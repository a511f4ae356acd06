import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order
import samordna.plandoc.picture.words
import samordna.plandoc.rhythms
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("briefings", "0001_initial"),
        ("briefings", "0002_feeds"),
        ("briefings", "0003_corrections"),
        ("briefings", "0004_members_and_phenomena"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("collaboration", "0001_squashed_0004_answers_to_new_times"),
        ("organisation", "0015_least_inhabitants"),
    ]

    operations = [
        migrations.CreateModel(
            name="Flow",
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
                    "source",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="where the news come from"
                    ),
                ),
                (
                    "function",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="Never a name.",
                        max_length=200,
                        verbose_name="function that sees to it",
                    ),
                ),
                (
                    "units",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="for whom",
                    ),
                ),
                (
                    "contacts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="also to",
                    ),
                ),
                (
                    "forums",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="forums",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("digest", "digest by mail"),
                            ("meeting", "at meetings"),
                            ("page", "on a page"),
                        ],
                        default="digest",
                        max_length=8,
                        verbose_name="how",
                    ),
                ),
                (
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("weekly", "Varje vecka"),
                            ("fortnightly", "Varannan vecka"),
                            ("monthly", "Varje månad"),
                            ("two_months", "Varannan månad"),
                            ("quarterly", "Varje kvartal"),
                            ("half_year", "Varje halvår"),
                            ("yearly", "Varje år"),
                        ],
                        default=samordna.plandoc.rhythms.Rhythm["MONTHLY"],
                        max_length=12,
                        verbose_name="how often",
                    ),
                ),
                ("begins_on", models.DateField(verbose_name="counted from")),
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
                        related_name="news_flows",
                        to="organisation.unit",
                        verbose_name="seen to by",
                    ),
                ),
                (
                    "went_on",
                    models.DateField(
                        blank=True,
                        help_text="For what is told at meetings and on pages. When digests went is known.",
                        null=True,
                        verbose_name="went last",
                    ),
                ),
            ],
            options={
                "verbose_name": "news flow",
                "verbose_name_plural": "news flows",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"),
                        django.db.models.functions.text.Lower(django.db.models.functions.text.Trim("name")),
                        condition=models.Q(("removed_at", None)),
                        name="newsflow_name_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Digest",
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
                ("subject", samordna.core.fields.GuardedCharField(max_length=150, verbose_name="subject")),
                (
                    "greeting",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=2000, verbose_name="what is said first"
                    ),
                ),
                (
                    "footer",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="what is said last"
                    ),
                ),
                (
                    "correction",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="what was wrong"
                    ),
                ),
                ("sent_at", models.DateTimeField(editable=False, null=True, verbose_name="sent")),
                ("mailed_at", models.DateTimeField(editable=False, null=True)),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="briefings.digest",
                        verbose_name="corrects",
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
                    "flow",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="digests",
                        to="briefings.flow",
                        verbose_name="news flow",
                    ),
                ),
            ],
            options={
                "verbose_name": "digest",
                "verbose_name_plural": "digests",
                "ordering": ["-pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Item",
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
                    "why",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=4000, verbose_name="why it matters here"
                    ),
                ),
                (
                    "source",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="source"),
                ),
                (
                    "link",
                    samordna.core.fields.GuardedURLField(blank=True, verbose_name="address of the source"),
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
                    "environments",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("far_right", "Högerextrem miljö"),
                                ("far_left", "Vänsterextrem miljö"),
                                ("islamist", "Islamistisk extremistmiljö"),
                                ("lone_actors", "Ensamagerande"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="environments",
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
                    "areas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="areas",
                    ),
                ),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="of interest until")),
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
                    "written_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="written"
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
                        related_name="news",
                        to="organisation.unit",
                        verbose_name="belongs to",
                    ),
                ),
                (
                    "correction",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="what was wrong"
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="briefings.item",
                        verbose_name="corrects",
                    ),
                ),
                (
                    "phenomena",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("mixed", "Blandad eller oklar ideologi"),
                                ("fascination", "Fascination för våld"),
                                ("accelerationism", "Accelerationism"),
                                ("net", "Miljöer på nätet"),
                                ("school_attacks", "Skolattacker"),
                                ("state_actors", "Statliga aktörer"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="phenomena",
                    ),
                ),
            ],
            options={
                "verbose_name": "piece of news",
                "verbose_name_plural": "news",
                "ordering": ["-written_at", "-pk"],
                "abstract": False,
                "indexes": [models.Index(fields=["municipality", "-written_at"], name="newsitem_by_age")],
            },
        ),
        migrations.CreateModel(
            name="DigestItem",
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
                    "digest",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chosen",
                        to="briefings.digest",
                        verbose_name="digest",
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
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="chosen_in",
                        to="briefings.item",
                        verbose_name="piece of news",
                    ),
                ),
            ],
            options={
                "verbose_name": "piece of news in a digest",
                "verbose_name_plural": "news in digests",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("digest", "item"),
                        name="digestitem_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemOpening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("opened", models.PositiveIntegerField(default=0)),
                (
                    "digest",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="openings",
                        to="briefings.digest",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="briefings.item"
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "count of opened news",
                "verbose_name_plural": "counts of opened news",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("digest", "item", "unit"), name="itemopening_once", nulls_distinct=False
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NewsAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                (
                    "ended_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ended"),
                ),
                (
                    "flow",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="briefings.flow",
                        verbose_name="news flow",
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
                "verbose_name": "address of news",
                "verbose_name_plural": "addresses of news",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("municipality", "user", "flow"),
                        name="newsaddress_one_in_force",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Subscription",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "rhythm",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("weekly", "Varje vecka"),
                            ("fortnightly", "Varannan vecka"),
                            ("monthly", "Varje månad"),
                            ("two_months", "Varannan månad"),
                            ("quarterly", "Varje kvartal"),
                            ("half_year", "Varje halvår"),
                            ("yearly", "Varje år"),
                        ],
                        max_length=12,
                        verbose_name="at most",
                    ),
                ),
                (
                    "subjects",
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
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="about",
                    ),
                ),
                ("off_at", models.DateTimeField(editable=False, null=True, verbose_name="ended")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
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
                    "user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="collaboration.forummember",
                        verbose_name="member of a forum",
                    ),
                ),
            ],
            options={
                "verbose_name": "choice of news",
                "verbose_name_plural": "choices of news",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "user", "contact", "member"),
                        name="subscription_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("contact", None), ("member", None), ("user__isnull", False)),
                            models.Q(("contact__isnull", False), ("member", None), ("user", None)),
                            models.Q(("contact", None), ("member__isnull", False), ("user", None)),
                            _connector="OR",
                        ),
                        name="subscription_of_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DigestMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mail", models.PositiveBigIntegerField(null=True)),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organisation.contactpoint",
                    ),
                ),
                (
                    "digest",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="briefings.digest",
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="collaboration.forummember",
                    ),
                ),
                ("news", models.PositiveSmallIntegerField(null=True)),
            ],
            options={
                "verbose_name": "digest to a reader",
                "verbose_name_plural": "digests to readers",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("contact", None), ("member", None), ("user", None), _negated=True
                        ),
                        fields=("digest", "user", "contact", "member"),
                        name="digestmail_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("contact", None), ("user", None)),
                            models.Q(("member", None), ("user", None)),
                            models.Q(("contact", None), ("member", None)),
                            _connector="OR",
                        ),
                        name="digestmail_to_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NewsSource",
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
                    "address",
                    samordna.core.fields.GuardedURLField(
                        help_text="The address that the website gives for RSS or Atom, from https.",
                        max_length=500,
                        verbose_name="address of the feed",
                    ),
                ),
                ("etag", models.CharField(blank=True, editable=False, max_length=200)),
                ("modified", models.CharField(blank=True, editable=False, max_length=200)),
                ("checked_at", models.DateTimeField(editable=False, null=True)),
                ("next_check_at", models.DateTimeField(editable=False, null=True)),
                ("failures", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("problem", models.TextField(blank=True, editable=False)),
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
                        related_name="news_sources",
                        to="organisation.unit",
                        verbose_name="read by",
                    ),
                ),
            ],
            options={
                "verbose_name": "news source",
                "verbose_name_plural": "news sources",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "address"),
                        name="newssource_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NewsEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(editable=False, max_length=64)),
                (
                    "title",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=300, verbose_name="title"),
                ),
                (
                    "link",
                    samordna.core.fields.GuardedURLField(
                        blank=True, max_length=1000, verbose_name="address of the source"
                    ),
                ),
                (
                    "summary",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="summary"
                    ),
                ),
                ("published_at", models.DateTimeField(null=True, verbose_name="published")),
                ("seen_at", models.DateTimeField(verbose_name="come in")),
                ("set_aside_at", models.DateTimeField(null=True, verbose_name="set aside")),
                (
                    "item",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="briefings.item",
                        verbose_name="piece of news",
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
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entries",
                        to="briefings.newssource",
                        verbose_name="news source",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of a feed",
                "verbose_name_plural": "entries of feeds",
                "ordering": ["-seen_at", "-published_at", "pk"],
                "constraints": [models.UniqueConstraint(fields=("source", "key"), name="newsentry_once")],
            },
        ),
    ]
