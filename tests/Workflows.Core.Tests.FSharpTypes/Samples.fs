namespace Workflows.Core.Tests.FSharpTypes

open System

/// A value with its JSON form.
type Sample = {
    Name: string
    Type: Type
    Value: obj | null
    Json: string
} with

    override sample.ToString() = sample.Name

module Samples =
    let private sample<'T> name (value: 'T) json = {
        Name = name
        Type = typeof<'T>
        Value = box value
        Json = json
    }

    let private item = {
        Sku = "a"
        Price = 12.10m
        Quantity = 2
    }

    let private guid = Guid "6f9619ff-8b86-d011-b42d-00c04fc964ff"

    /// Each is written as its text, and the text read as an equal value.
    let all: Sample list = [
        sample
            "record"
            {
                Id = "1"
                Total = 12.10m
                Items = [ item ]
                Note = None
            }
            """{"id":"1","total":12.10,"items":[{"sku":"a","price":12.10,"quantity":2}],"note":null}"""
        sample
            "record with some"
            {
                Id = "1"
                Total = 0m
                Items = []
                Note = Some "n"
            }
            """{"id":"1","total":0,"items":[],"note":"n"}"""
        sample "struct record" { X = 1; Y = 2 } """{"x":1,"y":2}"""
        sample
            "mutable record"
            {
                Street = "s"
                Number = 1
                Floor = None
            }
            """{"street":"s","number":1,"floor":null}"""
        sample "renamed and ordered fields" { Renamed.Id = 1; First = true } """{"first":true,"the_id":1}"""
        sample
            "ignored field"
            {
                Kept = 1
                Dropped = Unchecked.defaultof<string>
            }
            """{"kept":1}"""
        sample "private record" (Account.Open("o", 1.5m, None)) """{"owner":"o","balance":1.5,"limit":null}"""
        sample
            "anonymous record"
            {|
                Name = "x"
                Inner = {| Deep = [ 1 ] |}
            |}
            """{"inner":{"deep":[1]},"name":"x"}"""
        sample "struct anonymous record" struct {| A = 1; B = Some 2 |} """{"a":1,"b":2}"""
        sample
            "generic record"
            {
                Values = [ Some 1; None ]
                Next = None
            }
            """{"values":[1,null],"next":null}"""
        sample
            "generic record of records"
            { Values = [ item ]; Next = Some item }
            """{"values":[{"sku":"a","price":12.10,"quantity":2}],"next":{"sku":"a","price":12.10,"quantity":2}}"""
        sample
            "annotated nulls"
            {
                Maybe = null
                Must = "m"
                Texts = [ null; "t" ]
                Names = [ "n" ]
            }
            """{"maybe":null,"must":"m","texts":[null,"t"],"names":["n"]}"""
        sample
            "empties"
            {
                Nothing = ()
                Value = ValueNone
                Number = Nullable()
                Text = None
            }
            """{"nothing":null,"value":null,"number":null,"text":null}"""
        sample
            "filled empties"
            {
                Nothing = ()
                Value = ValueSome 1
                Number = Nullable 2
                Text = Some ""
            }
            """{"nothing":null,"value":1,"number":2,"text":""}"""
        sample
            "kinds"
            {
                Day = DayOfWeek.Friday
                At = DateTimeOffset(2024, 12, 31, 23, 59, 59, TimeSpan.FromHours 2.)
                Date = DateOnly(2024, 2, 29)
                Took = TimeSpan(1, 2, 3, 4, 500)
                Key = guid
                Long = Int64.MaxValue
                Money = 79228162514264337593543950335m
                Big = 12345678901234567890123456789012345678901234567890I
                Ratio = 0.1
                Letter = 'ß'
                Bytes = [| 1uy; 2uy |]
            }
            ("""{"day":"Friday","at":"2024-12-31T23:59:59+02:00","date":"2024-02-29","took":"1.02:03:04.5000000","""
             + """"key":"6f9619ff-8b86-d011-b42d-00c04fc964ff","long":9223372036854775807,"""
             + """"money":79228162514264337593543950335,"big":12345678901234567890123456789012345678901234567890,"""
             + """"ratio":0.1,"letter":"ß","bytes":"AQI="}""")
        sample
            "collections"
            {
                List = [ 1; 2 ]
                Array = [| "a" |]
                Sequence = [ 3 ]
                Set = set [ "b"; "a" ]
                Map = Map [ "Key", 1 ]
                ByNumber = Map [ -1, "x" ]
                ByDay = Map [ DayOfWeek.Monday, 1 ]
                ByGuid = Map [ guid, 1 ]
                Nested = Map [ "k", [ [ 1 ]; [] ] ]
            }
            ("""{"list":[1,2],"array":["a"],"sequence":[3],"set":["a","b"],"map":{"Key":1},"byNumber":{"-1":"x"},"""
             + """"byDay":{"Monday":1},"byGuid":{"6f9619ff-8b86-d011-b42d-00c04fc964ff":1},"nested":{"k":[[1],[]]}}""")
        sample
            "tuples"
            {
                Pair = 1, "a"
                Struct = struct (2, "b")
                Triple = 3, ("c", true), None
                Long = 1, 2, 3, 4, 5, 6, 7, "h", "i"
            }
            """{"pair":[1,"a"],"struct":[2,"b"],"triple":[3,["c",true],null],"long":[1,2,3,4,5,6,7,"h","i"]}"""
        sample "tuple" (1, "a") """[1,"a"]"""
        sample "list of struct tuples" [ struct (1, 2) ] "[[1,2]]"
        sample "case without fields" Point "\"Point\""
        sample "case with a named field" (Circle 1.5) """{"$type":"Circle","radius":1.5}"""
        sample "case with two named fields" (Rectangle(1., 2.)) """{"$type":"Rectangle","height":1,"length":2}"""
        sample "case with an unnamed field" (Label "l") """{"$type":"Label","item":"l"}"""
        sample "case with two unnamed fields" (Segment(1, 2)) """{"$type":"Segment","item1":1,"item2":2}"""
        sample
            "case of its own union"
            (Styled(Styled(Point, None), Some "red"))
            """{"$type":"Styled","item1":{"$type":"Styled","item1":"Point","color":null},"color":"red"}"""
        sample "enumeration of cases" [ Red; Blue ] """["Red","Blue"]"""
        sample
            "recursive generic union"
            (Node(Leaf, 1, Node(Leaf, 2, Leaf)))
            """{"$type":"Node","left":"Leaf","value":1,"right":{"$type":"Node","left":"Leaf","value":2,"right":"Leaf"}}"""
        sample "union of one case" (Email "e") """{"$type":"Email","item":"e"}"""
        sample "private union" (Verified.create "v") """{"$type":"Verified","item":"v"}"""
        sample
            "struct union"
            [ Celsius 1.5; Broken "r"; Pending ]
            """[{"$type":"Celsius","degrees":1.5},{"$type":"Broken","reason":"r"},"Pending"]"""
        sample "renamed cases" [ On; Off 5 ] """["on",{"$type":"off","minutes":5}]"""
        sample "other discriminator" [ Small; Large 1 ] """["Small",{"kind":"Large","size":1}]"""
        sample
            "unions in fields"
            {
                Perhaps = Nothing
                Color = Red
                Colors = Map [ Green, 1 ]
                Result = Ok 1
                Choice = Choice2Of2 "c"
            }
            ("""{"perhaps":"Nothing","color":"Red","colors":{"Green":1},"result":{"$type":"Ok","resultValue":1},"""
             + """"choice":{"$type":"Choice2Of2","item":"c"}}""")
        sample "case that is null at run time" [ Just 1; Nothing ] """[{"$type":"Just","item":1},"Nothing"]"""
        sample "option" (Some { X = 1; Y = 2 }) """{"x":1,"y":2}"""
        sample "none" (None: int option) "null"
        sample "nested option" (Some(Some 1)) "1"
        sample "unit" () "null"
        sample
            "mutually recursive records"
            {
                Name = "t"
                Lead = { Called = "p"; Teams = [] }
            }
            """{"name":"t","lead":{"called":"p","teams":[]}}"""
    ]

    /// Values that JSON cannot tell from others.
    let someNone: obj | null = box (Some(None: int option))
    let someNoneType = typeof<int option option>
    let someUnit: obj | null = box (Some())
    let someUnitType = typeof<unit option>

    let stock =
        Stock(Wheel 1, Some(Wheel 2 :> Part), [ Wheel 3 ], nonNull (box (Circle 1.)), Some(nonNull (box 4)))

    let listOfStrings = typeof<string list>
    let intMap = typeof<Map<int, string>>
    let result = typeof<Result<int, string>>
    let unitType = typeof<unit>
    let pageOfStrings = typeof<Page<string>>
    let circle: obj | null = box (Circle 1.5)

    /// A record with null in a list of records, as only foreign code makes it.
    let orderWithNullSku: Order = {
        Id = "1"
        Total = 1m
        Items = [
            { Sku = "a"; Price = 1m; Quantity = 1 }
            {
                Sku = Unchecked.defaultof<string>
                Price = 1m
                Quantity = 1
            }
        ]
        Note = None
    }

    let labelWithNull: Shape list = [ Point; Label Unchecked.defaultof<string> ]

    /// A list with as many nested cases as given.
    let rec chain depth : Tree<int> =
        if depth = 0 then
            Leaf
        else
            Node(Leaf, depth, chain (depth - 1))
