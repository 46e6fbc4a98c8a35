namespace Workflows.Core.Tests.FSharpTypes

open System
open System.Text.Json
open System.Text.Json.Serialization

type Item = {
    Sku: string
    Price: decimal
    Quantity: int
}

type Order = {
    Id: string
    Total: decimal
    Items: Item list
    Note: string option
} with

    /// Computed: no part of the JSON form.
    member order.Count = order.Items.Length

[<Struct>]
type Spot = { X: int; Y: int }

[<CLIMutable>]
type Address = {
    Street: string
    Number: int
    Floor: string option
}

type Renamed = {
    [<JsonPropertyName "the_id">]
    Id: int
    [<JsonPropertyOrder -1>]
    First: bool
}

type Ignoring = {
    Kept: int
    [<JsonIgnore>]
    Dropped: string
}

type Demanding = {
    [<JsonRequired>]
    Stated: string option
}

type Account = private {
    Owner: string
    Balance: decimal
    Limit: decimal option
    [<JsonIgnore>]
    Cache: string
} with

    static member Open(owner, balance, limit) = {
        Owner = owner
        Balance = balance
        Limit = limit
        Cache = Unchecked.defaultof<string>
    }

type Page<'T> = { Values: 'T list; Next: 'T option }

/// Compiled with nullable annotations, as the whole repository is.
type Annotated = {
    Maybe: string | null
    Must: string
    Texts: (string | null) list
    Names: string list
}

type Empties = {
    Nothing: unit
    Value: int voption
    Number: Nullable<int>
    Text: string option
}

type Kinds = {
    Day: DayOfWeek
    At: DateTimeOffset
    Date: DateOnly
    Took: TimeSpan
    Key: Guid
    Long: int64
    Money: decimal
    Big: bigint
    Ratio: float
    Letter: char
    Bytes: byte[]
}

type Collections = {
    List: int list
    Array: string[]
    Sequence: int seq
    Set: Set<string>
    Map: Map<string, int>
    ByNumber: Map<int, string>
    ByDay: Map<DayOfWeek, int>
    ByGuid: Map<Guid, int>
    Nested: Map<string, int list list>
}

type Tuples = {
    Pair: int * string
    Struct: struct (int * string)
    Triple: int * (string * bool) * string option
    Long: int * int * int * int * int * int * int * string * string
}

type Shape =
    | Point
    | Circle of radius: float
    | Rectangle of height: float * length: float
    | Label of string
    | Segment of int * int
    | Styled of Shape * color: string option

type Color =
    | Red
    | Green
    | Blue

type Tree<'T> =
    | Leaf
    | Node of left: Tree<'T> * value: 'T * right: Tree<'T>

type Email = Email of string

type Verified = private Verified of string

module Verified =
    let create text = Verified text

[<Struct>]
type Reading =
    | Celsius of degrees: float
    | Broken of reason: string
    | Pending

type Wire =
    | [<JsonPropertyName "on">] On
    | [<JsonPropertyName "off">] Off of minutes: int

[<JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")>]
type Kinded =
    | Small
    | Large of size: int

[<CompilationRepresentation(CompilationRepresentationFlags.UseNullAsTrueValue)>]
type Perhaps<'T> =
    | Nothing
    | Just of 'T

/// A union that names its own converter.
[<JsonConverter(typeof<DottedConverter>)>]
type Dotted = Dotted of int * int

and DottedConverter() =
    inherit JsonConverter<Dotted>()

    override _.Read(reader, _, _) =
        match reader.GetString() with
        | null -> raise (JsonException())
        | text ->
            match text.Split '.' with
            | [| a; b |] -> Dotted(int a, int b)
            | _ -> raise (JsonException())

    override _.Write(writer, Dotted(a, b), _) = writer.WriteStringValue $"{a}.{b}"

/// A class with derived classes, in the way of C#.
[<AbstractClass; JsonDerivedType(typeof<Wheel>, "wheel")>]
type Part() = class end

and Wheel(size: int) =
    inherit Part()
    member _.Size = size

type Stock = Stock of part: Part * perhaps: Part option * many: Part list * any: obj * perhapsAny: obj option

type Holder = {
    Perhaps: Perhaps<int>
    Color: Color
    Colors: Map<Color, int>
    Result: Result<int, string>
    Choice: Choice<int, string>
}

/// Two fields of one name in JSON.
type Clashing = Clash of Same: int * same: int

type Team = { Name: string; Lead: Person }

and Person = { Called: string; Teams: Team list }

/// A class of F#, whose constructor's parameters are its fields.
type Counter(start: int, label: string option) =
    member _.Start = start
    member _.Label = label
