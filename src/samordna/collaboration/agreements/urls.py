from django.urls import path

from samordna.collaboration.agreements import (
    changing,
    documents,
    files,
    renewing,
    showing,
    taking,
    undertaking,
)

ONE = "overenskommelser/<int:pk>/"
urlpatterns = [
    path("overenskommelser/", showing.listed, name="agreements"),
    path("overenskommelser/fil.<str:file_format>", files.download, name="agreements_file"),
    path("overenskommelser/ny/", changing.create, name="agreement_create"),
    path("overenskommelser/till-plan/", taking.choose, name="agreements_to_plan"),
    path("overenskommelser/till-plan/<int:version>/", taking.take, name="plan_collaboration_take"),
    path(ONE, showing.show, name="agreement"),
    path(f"{ONE}redigera/", changing.edit, name="agreement_edit"),
    path(f"{ONE}fornya/", renewing.renew, name="agreement_renew"),
    path(f"{ONE}ataganden/", undertaking.tell, name="agreement_undertakings"),
    path(f"{ONE}dokument/", documents.put, name="agreement_document_put"),
    path(f"{ONE}dokument/oppna/", documents.opened, name="agreement_document_open"),
    path(f"{ONE}dokument/ta-bort/", documents.remove, name="agreement_document_remove"),
    path(f"{ONE}dokument/aterstall/", documents.restore, name="agreement_document_restore"),
    path(f"{ONE}ta-bort/", changing.remove, name="agreement_remove"),
    path(f"{ONE}aterstall/", changing.restore, name="agreement_restore"),
]
