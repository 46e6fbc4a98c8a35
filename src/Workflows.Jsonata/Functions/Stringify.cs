using Workflows.Jsonata.Evaluation;

namespace Workflows.Jsonata.Functions;

/// <summary>Values as text: strings as they are, all else as JSON, numbers to 15 digits, functions as nothing.</summary>
internal static class Stringify
{
    /// <summary>The text of a value.</summary>
    public static string Text(Json value, EvaluationGuard guard, bool isIndented = false)
    {
        switch (value.Reference)
        {
            case string text:
                return text;
            case JsonNumber:
                return NumberFormat.Text(value.NumberUnchecked);
            case JsonataFunction:
                return "";
            default:
                var buffer = new JsonTextBuffer();
                new Writer(buffer, guard, isIndented).Write(value, 0);
                return buffer.Finish();
        }
    }

    private readonly struct Writer(JsonTextBuffer text, EvaluationGuard guard, bool isIndented)
    {
        public void Write(Json value, int depth)
        {
            switch (value.Reference)
            {
                case string content:
                    JsonStringText.Append(text, content);
                    break;
                case JsonNumber:
                    WriteNumber(value.NumberUnchecked);
                    break;
                case JsonItems items:
                    WriteItems(items, depth);
                    break;
                case JsonMembers members:
                    WriteMembers(members, depth);
                    break;
                case JsonataFunction:
                    text.Append("\"\"");
                    break;
                default:
                    text.Append(value.IsBoolean ? (value.IsTrue ? "true" : "false") : "null");
                    break;
            }
        }

        private void WriteNumber(double number)
        {
            if (double.IsInfinity(number))
            {
                throw new JsonataException("D1001") { Value = Json.Null };
            }
            if (double.IsNaN(number))
            {
                text.Append("null");
            }
            else
            {
                text.Append(NumberFormat.Rounded(number));
            }
        }

        private void WriteItems(JsonItems items, int depth)
        {
            Check();
            text.Append('[');
            for (var i = 0; i < items.Count; i++)
            {
                Separate(i, depth + 1);
                Write(items.Span[i], depth + 1);
            }
            Close(items.Count, depth, ']');
        }

        private void WriteMembers(JsonMembers members, int depth)
        {
            Check();
            text.Append('{');
            for (var i = 0; i < members.Count; i++)
            {
                Separate(i, depth + 1);
                JsonStringText.Append(text, members.Keys[i]);
                text.Append(isIndented ? ": " : ":");
                Write(members.Values[i], depth + 1);
            }
            Close(members.Count, depth, '}');
        }

        private void Check()
        {
            StackGuard.Check();
            guard.Step();
            guard.ReserveText(text.Length);
        }

        private void Separate(int index, int depth)
        {
            if (index > 0)
            {
                text.Append(',');
            }
            Break(depth);
        }

        private void Close(int count, int depth, char bracket)
        {
            if (count > 0)
            {
                Break(depth);
            }
            text.Append(bracket);
        }

        private void Break(int depth)
        {
            if (isIndented)
            {
                text.Append('\n');
                text.Append(' ', depth * 2);
            }
        }
    }
}
