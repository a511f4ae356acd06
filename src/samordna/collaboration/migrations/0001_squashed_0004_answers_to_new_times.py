import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("collaboration", "0001_initial"),
        ("collaboration", "0002_agreements"),
        ("collaboration", "0003_meeting_link_kinds"),
        ("collaboration", "0004_answers_to_new_times"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisation", "0015_least_inhabitants"),
    ]

    operations = [
        migrations.CreateModel(
            name="Forum",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("working_group", "Förvaltningens arbetsgrupp"),
                            ("council", "Brottsförebyggande råd"),
                            ("local_police", "Forum med lokalpolisen"),
                            ("network", "Nätverk"),
                            ("other", "Annat"),
                        ],
                        default="working_group",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("local", "Lokalt"),
                            ("regional", "Regionalt"),
                            ("national", "Nationellt"),
                            ("international", "Internationellt"),
                        ],
                        default="local",
                        max_length=16,
                        verbose_name="level",
                    ),
                ),
                ("mandate", samordna.core.fields.GuardedTextField(blank=True, verbose_name="mandate")),
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
                        verbose_name="meets",
                    ),
                ),
                (
                    "venue",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="usually where"
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
                        help_text="Empty: the whole municipality.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="forums",
                        to="organisation.unit",
                        verbose_name="led by",
                    ),
                ),
            ],
            options={
                "verbose_name": "forum",
                "verbose_name_plural": "forums",
                "ordering": [samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"),
                        django.db.models.functions.text.Lower(django.db.models.functions.text.Trim("name")),
                        condition=models.Q(("removed_at", None)),
                        name="forum_name_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ForumMember",
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
                    samordna.core.fields.GuardedCharField(
                        help_text="The function, not a person.", max_length=200, verbose_name="function"
                    ),
                ),
                (
                    "email",
                    samordna.core.fields.GuardedEmailField(
                        blank=True,
                        help_text="The function's address, not a person's.",
                        max_length=254,
                        verbose_name="other e-mail address",
                    ),
                ),
                ("is_chair", models.BooleanField(default=False, verbose_name="leads the meetings")),
                (
                    "is_senior",
                    models.BooleanField(
                        default=False,
                        help_text="As the act asks of a crime prevention council (lag 2023:196, 10 §).",
                        verbose_name="in a leading position",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where invitations go. Empty: that of the unit, the nearest unit above, or the partner.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.contactpoint",
                        verbose_name="deputy",
                    ),
                ),
                (
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="members",
                        to="collaboration.forum",
                        verbose_name="forum",
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
            ],
            options={
                "verbose_name": "member of a forum",
                "verbose_name_plural": "members of forums",
                "ordering": ["-is_chair", samordna.core.order.Swedish("function"), "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("partner__isnull", False), ("unit", None)),
                            models.Q(("partner", None), ("unit__isnull", False)),
                            _connector="OR",
                        ),
                        name="forummember_of_unit_or_partner",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_chair", True), ("removed_at", None)),
                        fields=("forum",),
                        name="forummember_one_chair",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
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
                ("about", samordna.core.fields.GuardedTextField(blank=True, verbose_name="good to know")),
                (
                    "registry_number",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=100, verbose_name="registry number"
                    ),
                ),
                ("notes", samordna.core.fields.GuardedTextField(blank=True, verbose_name="notes")),
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
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="collaboration.forum",
                        verbose_name="forum",
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
                ("moved_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "meeting",
                "verbose_name_plural": "meetings",
                "ordering": ["starts_at", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("starts_at__lt", models.F("ends_at"))),
                        name="meeting_ends_after_it_begins",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
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
                ("title", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="title")),
                (
                    "why",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=300, verbose_name="why"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due")),
                ("notes", samordna.core.fields.GuardedTextField(blank=True, verbose_name="notes")),
                ("key", models.CharField(blank=True, editable=False, max_length=80)),
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
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agenda",
                        to="collaboration.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "item of an agenda",
                "verbose_name_plural": "items of agendas",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None), models.Q(("key", ""), _negated=True)),
                        fields=("meeting", "key"),
                        name="agendaitem_proposed_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingDecision",
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
                ("text", samordna.core.fields.GuardedTextField(max_length=2000, verbose_name="decided")),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="collaboration.meeting",
                        verbose_name="meeting",
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
                "verbose_name": "decision of a meeting",
                "verbose_name_plural": "decisions of meetings",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingInvitation",
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
                    "address",
                    samordna.core.fields.GuardedEmailField(
                        blank=True, max_length=254, verbose_name="e-mail address"
                    ),
                ),
                (
                    "reply",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("coming", "Kommer"),
                            ("deputy", "Ersättaren kommer"),
                            ("cannot", "Kan inte"),
                        ],
                        max_length=8,
                        verbose_name="answer",
                    ),
                ),
                (
                    "replied_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="answered"),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to="collaboration.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="collaboration.forummember",
                        verbose_name="member",
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
                    "deputy_address",
                    samordna.core.fields.GuardedEmailField(
                        blank=True, editable=False, max_length=254, verbose_name="the deputy's e-mail address"
                    ),
                ),
            ],
            options={
                "verbose_name": "invitation to a meeting",
                "verbose_name_plural": "invitations to meetings",
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("meeting", "member"),
                        name="meetinginvitation_one_of_member",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingLink",
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
                        to="collaboration.meetinginvitation",
                        verbose_name="invitation to a meeting",
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
                        ],
                        default="asked",
                        editable=False,
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
            ],
            options={
                "verbose_name": "link to a meeting",
                "verbose_name_plural": "links to meetings",
                "ordering": ["pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingTask",
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
                    "text",
                    samordna.core.fields.GuardedTextField(max_length=2000, verbose_name="what is to be done"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("done_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="done")),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tasks",
                        to="collaboration.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="collaboration.forummember",
                        verbose_name="member who does it",
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account that does it",
                    ),
                ),
            ],
            options={
                "verbose_name": "task of a meeting",
                "verbose_name_plural": "tasks of meetings",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("member", None), ("user", None), _connector="XOR"),
                        name="meetingtask_of_member_or_account",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
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
                ("title", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="title")),
                (
                    "purpose",
                    samordna.core.fields.GuardedTextField(
                        help_text="Why the parties collaborate.", verbose_name="purpose"
                    ),
                ),
                (
                    "areas",
                    samordna.core.fields.GuardedTextField(
                        help_text="What the collaboration is about, such as violent extremism or drugs among the young.",
                        verbose_name="areas",
                    ),
                ),
                (
                    "registry_number",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=60, verbose_name="registry number"
                    ),
                ),
                (
                    "remind_months",
                    models.PositiveSmallIntegerField(
                        default=6,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(36),
                        ],
                        verbose_name="remind so many months before it ends",
                    ),
                ),
                ("reminded_on", models.DateField(blank=True, editable=False, null=True)),
                (
                    "follows",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="renewals",
                        to="collaboration.agreement",
                        verbose_name="renews",
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
                        related_name="agreements",
                        to="organisation.unit",
                        verbose_name="whose it is",
                    ),
                ),
            ],
            options={
                "verbose_name": "agreement",
                "verbose_name_plural": "agreements",
                "ordering": [samordna.core.order.Swedish("title"), "valid_from", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("follows",),
                        name="agreement_renewed_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="agreement_dates_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementDocument",
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
                    "file_name",
                    samordna.core.fields.GuardedCharField(
                        editable=False, max_length=255, verbose_name="file name"
                    ),
                ),
                ("pages", models.PositiveIntegerField(editable=False, verbose_name="pages")),
                ("content", models.BinaryField(verbose_name="content")),
                ("digest", models.CharField(editable=False, max_length=64, verbose_name="fingerprint")),
                (
                    "restricted",
                    models.BooleanField(
                        default=True,
                        help_text="Seen only by roles that may read what is restricted.",
                        verbose_name="restricted",
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="collaboration.agreement",
                        verbose_name="agreement",
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
                "verbose_name": "signed document",
                "verbose_name_plural": "signed documents",
                "ordering": ["-pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("agreement",),
                        name="agreementdocument_one",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementParty",
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
                ("does", samordna.core.fields.GuardedTextField(blank=True, verbose_name="what it does")),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parties",
                        to="collaboration.agreement",
                        verbose_name="agreement",
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
                        related_name="agreements",
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
            ],
            options={
                "verbose_name": "party to an agreement",
                "verbose_name_plural": "parties to agreements",
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("partner__isnull", False), ("unit", None)),
                            models.Q(("partner", None), ("unit__isnull", False)),
                            _connector="OR",
                        ),
                        name="agreementparty_unit_or_partner",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("agreement", "unit"),
                        name="agreementparty_unit_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("agreement", "partner"),
                        name="agreementparty_partner_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Representation",
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
                    "function",
                    samordna.core.fields.GuardedCharField(
                        help_text="The function, not a person.", max_length=200, verbose_name="who goes"
                    ),
                ),
                (
                    "deputy",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="deputy's function"
                    ),
                ),
                ("purpose", samordna.core.fields.GuardedTextField(blank=True, verbose_name="what for")),
                (
                    "forum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="representations",
                        to="collaboration.forum",
                        verbose_name="forum",
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
                        related_name="representations",
                        to="organisation.unit",
                        verbose_name="from which unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "representation",
                "verbose_name_plural": "representations",
                "ordering": [samordna.core.order.Swedish("function"), "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_to", None),
                            ("valid_from__lte", models.F("valid_to")),
                            _connector="OR",
                        ),
                        name="representation_dates_in_order",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="BroughtHome",
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
                ("on", models.DateField(verbose_name="when")),
                (
                    "text",
                    samordna.core.fields.GuardedTextField(max_length=4000, verbose_name="what was learnt"),
                ),
                (
                    "telling",
                    models.CharField(
                        choices=[
                            ("to_tell", "Ska berättas vidare"),
                            ("told", "Berättat"),
                            ("kept", "Stannar här"),
                        ],
                        default="to_tell",
                        max_length=8,
                        verbose_name="to others",
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
                    "representation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="brought_home",
                        to="collaboration.representation",
                        verbose_name="representation",
                    ),
                ),
            ],
            options={
                "verbose_name": "what was brought home",
                "verbose_name_plural": "what was brought home",
                "ordering": ["-on", "-pk"],
                "abstract": False,
            },
        ),
    ]
