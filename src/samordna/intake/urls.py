from django.urls import path

from samordna.intake.views import findings, parts, patterns, review, tables, uploads

app_name = "intake"
UPLOAD = "importera/<int:pk>/"

urlpatterns = [
    path("importera/", uploads.upload, name="upload"),
    path("importera/fran-annan-kommun/", patterns.upload, name="pattern_upload"),
    path("importera/uppstallningar/<int:layout>/glom/", tables.remove_layout, name="remove_layout"),
    path("importera/uppstallningar/<int:layout>/aterstall/", tables.restore_layout, name="restore_layout"),
    path(UPLOAD, uploads.wait, name="wait"),
    path(f"{UPLOAD}forsok-igen/", uploads.retry, name="retry"),
    path(f"{UPLOAD}las-om/", patterns.read_as, name="read_as"),
    path(f"{UPLOAD}avbryt/", uploads.cancel, name="cancel"),
    path(f"{UPLOAD}granska/", review.show, name="review"),
    path(f"{UPLOAD}personuppgifter/", findings.show, name="findings"),
    path(f"{UPLOAD}personuppgifter/angra/", findings.undo, name="finding_undo"),
    path(f"{UPLOAD}personuppgifter/<slug:finding>/", findings.answer, name="finding_answer"),
    path(f"{UPLOAD}tabeller/", tables.show, name="tables"),
    path(f"{UPLOAD}tabeller/<int:grid>/", tables.table, name="table"),
    path(f"{UPLOAD}tabeller/<int:grid>/glom/", tables.forget, name="forget_layout"),
    path(f"{UPLOAD}spara/", review.save, name="save"),
    path(f"{UPLOAD}del/<slug:key>/", parts.show, name="part"),
    path(f"{UPLOAD}del/<slug:key>/andra/", parts.edit, name="edit"),
    path(f"{UPLOAD}del/<slug:key>/fyll/", parts.fill, name="fill"),
    path(f"{UPLOAD}del/<slug:key>/stammer/", parts.settle, name="settle"),
    path(f"{UPLOAD}del/<slug:key>/angra/", parts.reopen, name="reopen"),
    path(f"{UPLOAD}del/<slug:key>/ta-bort/", parts.remove, name="remove"),
    path(f"{UPLOAD}del/<slug:key>/aterstall/", parts.restore, name="restore"),
]
