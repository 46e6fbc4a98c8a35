namespace Workflows.Testing.Generators

open Workflows

/// JSON values from F# ones.
module internal JsonOf =
    let text (value: string) : Json = Json.op_Implicit value

    let boolean (value: bool) : Json = Json.op_Implicit value

    let integer (value: int64) : Json = Json.op_Implicit value

    let number (value: float) : Json = Json.Number value

    let array (items: Json seq) : Json = Json.Array items

    let object (members: (string * Json) seq) : Json =
        let builder = JsonObjectBuilder()

        for name, value in members do
            builder.Set(name, value)

        builder.ToJson()

    /// The members of an object in order.
    let members (value: Json) = [ for i in 0 .. value.Keys.Length - 1 -> value.Keys[i], value.Values[i] ]

    /// The items of an array.
    let items (value: Json) = [ for i in 0 .. value.Items.Length - 1 -> value[i] ]

    /// A JSONata expression between its delimiters.
    let expression (code: string) = text (JsonataText.Wrap code)
