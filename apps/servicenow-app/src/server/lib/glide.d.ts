import '@servicenow/glide'

// Documented for scoped applications, missing in the types of @servicenow/glide 27.0.5.
declare module '@servicenow/glide' {
  namespace gs {
    function base64Encode(text: string): string
  }
}
