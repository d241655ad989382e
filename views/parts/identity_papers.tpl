{{%AUTOESCAPE context="HTML"}}
{{! The two papers of a request at the desk. }}
<div class="field">
  <label class="form-label" for="paper_letter">盖章申请书</label>
  <input class="form-control" type="file" id="paper_letter" name="paper_letter" accept=".pdf,.jpg,.jpeg,.png" required aria-describedby="paper_letter-hint paper_letter-error"
         {{#PAPER_LETTER_ERROR}}aria-invalid="true"{{/PAPER_LETTER_ERROR}}>
  <div class="form-text" id="paper_letter-hint">写明申请事项并加盖单位公章。PDF、JPEG 或 PNG，不超过 5 MB。</div>
  <div class="field-error" id="paper_letter-error">{{#PAPER_LETTER_ERROR}}{{TEXT}}{{/PAPER_LETTER_ERROR}}</div>
</div>
<div class="field">
  <label class="form-label" for="paper_business_licence">营业执照</label>
  <input class="form-control" type="file" id="paper_business_licence" name="paper_business_licence" accept=".pdf,.jpg,.jpeg,.png" required aria-describedby="paper_business_licence-hint paper_business_licence-error"
         {{#PAPER_BUSINESS_LICENCE_ERROR}}aria-invalid="true"{{/PAPER_BUSINESS_LICENCE_ERROR}}>
  <div class="form-text" id="paper_business_licence-hint">PDF、JPEG 或 PNG，不超过 5 MB。</div>
  <div class="field-error" id="paper_business_licence-error">{{#PAPER_BUSINESS_LICENCE_ERROR}}{{TEXT}}{{/PAPER_BUSINESS_LICENCE_ERROR}}</div>
</div>
